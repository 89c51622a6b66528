<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write a backup</source>
        <translation>写入备份</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write backup</source>
        <translation>写入备份</translation>
    </message>
    <message>
        <source>Everything goes into one file: values, where they are written, history, policies. It is encrypted with a passphrase before it reaches the disk.</source>
        <translation>所有内容写入一个文件：令牌值、所在位置、历史和策略。写入磁盘之前会先用密码短语加密。</translation>
    </message>
    <message>
        <source>Whoever has the file and the passphrase has your tokens. Keep them apart.</source>
        <translation>谁同时拿到文件和密码短语，谁就拿到了你的令牌。请分开保管。</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase.</source>
        <translation>密码短语无法找回。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>At least {n} characters; a few words are best.</source>
        <translation>至少 {n} 个字符；最好用几个单词。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} written and read back.</source>
        <translation>已写入并回读 {tokens}。</translation>
    </message>
    <message>
        <source>The vault has no value for some; only their records were written.</source>
        <translation>保险库中缺少部分令牌的值，因此只写入了它们的记录。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Keyturn backups (*.backup)</source>
        <translation>Keyturn 备份 (*.backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的密码短语</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>What it would do is shown first. Nothing of yours is overwritten.</source>
        <translation>会先显示将要做什么。你的内容不会被覆盖。</translation>
    </message>
    <message>
        <source>Tokens in the backup</source>
        <translation>备份中的令牌</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Written {when}.</source>
        <translation>写入于 {when}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) are here with another value.</source>
        <translation>
            <numerusform>有 %Ln 个令牌在这里是另一个值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %Ln token(s) came in.</source>
        <translation>
            <numerusform>已恢复：新增 %Ln 个令牌。</numerusform>
        </translation>
    </message>
    <message>
        <source>With it: {places}, {rotations}, {tombstones}.</source>
        <translation>同时包含：{places}、{rotations}、{tombstones}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rotation(s)</source>
        <translation>
            <numerusform>%Ln 次轮换</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead token(s)</source>
        <translation>
            <numerusform>%Ln 个失效令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotations that were under way arrive as given up.</source>
        <translation>进行中的轮换会标记为已放弃。</translation>
    </message>
    <message>
        <source>Some records in the backup have no value.</source>
        <translation>备份中有些记录没有值。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) imported.</source>
        <translation>
            <numerusform>已导入 %Ln 个令牌。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) known before.</source>
        <translation>
            <numerusform>%Ln 个令牌此前已知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) unclaimed.</source>
        <translation>
            <numerusform>%Ln 个令牌未认领。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) skipped</source>
        <translation>
            <numerusform>已跳过 %Ln 个路径</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n}年</translation>
    </message>
    <message>
        <source>{years} {months}</source>
        <comment>an age</comment>
        <translation>{years}{months}</translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation>{n}个月</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln 年</numerusform>
        </translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>in {age}</source>
        <translation>{age}后</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n}分钟前</translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation>{n}小时前</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age}前</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date: d, MMM and yyyy are day, short month name and year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day: HH and mm are hour and minute</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <comment>parts of a list</comment>
        <translation>{some}、{more}</translation>
    </message>
    <message>
        <source>{what} {points}</source>
        <translation>{what} {points}</translation>
    </message>
    <message>
        <source>Missing: {points}</source>
        <translation>扣分：{points}</translation>
    </message>
    <message>
        <source>Replace {name} on its provider&apos;s page</source>
        <translation>在提供商页面上更换 {name}</translation>
    </message>
    <message>
        <source>Take {name} out of git</source>
        <translation>把 {name} 移出 git</translation>
    </message>
    <message>
        <source>Take {name} out of plain text</source>
        <translation>不再以明文存放 {name}</translation>
    </message>
    <message>
        <source>Replace {name}, it has expired</source>
        <translation>更换 {name}，它已过期</translation>
    </message>
    <message>
        <source>Replace {name}, it is dead</source>
        <translation>更换 {name}，它已失效</translation>
    </message>
    <message>
        <source>Turn {name} before it expires</source>
        <translation>在过期前轮换 {name}</translation>
    </message>
    <message>
        <source>expires in {age}</source>
        <translation>{age}后过期</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>今天过期</translation>
    </message>
    <message>
        <source>{n} tracked by git</source>
        <translation>{n} 处被 git 跟踪</translation>
    </message>
    <message>
        <source>classic, reads</source>
        <translation>经典，可读</translation>
    </message>
    <message>
        <source>classic, writes</source>
        <translation>经典，可写</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln token(s)</source>
        <translation>
            <numerusform>显示全部 %Ln 个令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>Classic read token.</source>
        <translation>经典只读令牌。</translation>
    </message>
    <message>
        <source>It reads everything you can read, private too.</source>
        <translation>它能读取你可读的一切，包括私有内容。</translation>
    </message>
    <message>
        <source>Classic write token.</source>
        <translation>经典写入令牌。</translation>
    </message>
    <message>
        <source>Classic token.</source>
        <translation>经典令牌。</translation>
    </message>
    <message>
        <source>It opens everything you can write, in {name} as admin too.</source>
        <translation>它能打开你可写的一切，在 {name} 中还拥有管理员权限。</translation>
    </message>
    <message>
        <source>It opens everything you can write.</source>
        <translation>它能打开你可写的一切。</translation>
    </message>
    <message>
        <source>{age} old,</source>
        <translation>已使用 {age}，</translation>
    </message>
    <message>
        <source>more than the {n} days you allow.</source>
        <translation>超过了你允许的 {n} 天。</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %Ln day(s).</source>
        <translation>
            <numerusform>%Ln 天后过期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires today.</source>
        <translation>今天过期。</translation>
    </message>
    <message>
        <source>Turn it before something stops working.</source>
        <translation>请在有东西停止工作之前轮换它。</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>已过期。</translation>
    </message>
    <message>
        <source>Whatever uses it has stopped working.</source>
        <translation>使用它的程序已无法工作。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical permission(s).</source>
        <translation>
            <numerusform>%Ln 项高危权限。</numerusform>
        </translation>
    </message>
    <message>
        <source>It could change members or make tokens in your name.</source>
        <translation>它可能更改成员，或以你的名义创建令牌。</translation>
    </message>
    <message>
        <source>In plain text in {places},</source>
        <translation>以明文存放在 {places}，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open to every user of this machine</source>
        <translation>
            <numerusform>%Ln 处对本机所有用户可读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copied to other machines</source>
        <translation>
            <numerusform>%Ln 处会被复制到其他机器</numerusform>
        </translation>
    </message>
    <message>
        <source>{one}, {other}.</source>
        <translation>{one}，{other}。</translation>
    </message>
    <message>
        <source>readable for every program you start.</source>
        <translation>你启动的每个程序都能读取。</translation>
    </message>
    <message>
        <source>Tracked by git in {places}.</source>
        <translation>在 {places}被 git 跟踪。</translation>
    </message>
    <message>
        <source>It goes wherever the repository goes.</source>
        <translation>仓库去到哪里，它就跟到哪里。</translation>
    </message>
    <message>
        <source>In a git history.</source>
        <translation>在 git 历史中。</translation>
    </message>
    <message>
        <source>Deleting the file does not take it out again.</source>
        <translation>删除文件并不能把它从历史中移除。</translation>
    </message>
    <message>
        <source>Hit by an incident.</source>
        <translation>受安全事件影响。</translation>
    </message>
    <message>
        <source>It was made before one that asks for rotation.</source>
        <translation>它创建于一次要求轮换的安全事件之前。</translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %Ln more.</source>
        <translation>
            <numerusform>{title}，以及另外 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}。</translation>
    </message>
    <message>
        <source>Hit by an incident:</source>
        <translation>受安全事件影响：</translation>
    </message>
    <message>
        <source>Dead, but still in {places}.</source>
        <translation>已失效，但仍在 {places}。</translation>
    </message>
    <message>
        <source>Whatever reads it there fails. Turn it to put a living one in.</source>
        <translation>从那里读取它的程序会失败。轮换后即可换上有效令牌。</translation>
    </message>
    <message>
        <source>The provider refuses it.</source>
        <translation>提供商拒绝了它。</translation>
    </message>
    <message>
        <source>Nothing here uses it: it can be removed.</source>
        <translation>这里没有东西使用它，可以移除。</translation>
    </message>
    <message>
        <source>Of an unknown kind.</source>
        <translation>类型未知。</translation>
    </message>
    <message>
        <source>The provider does not say what it may do.</source>
        <translation>提供商没有说明它的权限。</translation>
    </message>
    <message>
        <source>A twin.</source>
        <translation>重复的令牌。</translation>
    </message>
    <message>
        <source>Another token of yours opens the same; one would do.</source>
        <translation>你的另一个令牌权限相同；留一个就够了。</translation>
    </message>
    <message>
        <source>Gained since it was first asked about: {gained}.</source>
        <translation>自首次查询以来新增：{gained}。</translation>
    </message>
    <message>
        <source>It may do more than before.</source>
        <translation>它的权限可能比以前多。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) checked</source>
        <translation>
            <numerusform>已检查 %Ln 个令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 个</translation>
    </message>
    <message>
        <source>Nothing is wrong with them.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Due dates for your calendar</source>
        <translation>用于日历的到期日</translation>
    </message>
    <message>
        <source>The coming year&apos;s dates as an iCalendar file that any calendar can import; each day reminds of itself the day before. Write it again to bring the dates up to date.</source>
        <translation>未来一年的日期，保存为任何日历都能导入的 iCalendar 文件；每个日期会提前一天提醒。重新保存即可更新日期。</translation>
    </message>
    <message>
        <source>With the names of the tokens</source>
        <translation>包含令牌名称</translation>
    </message>
    <message>
        <source>Calendars are often shared or kept on a server. Without names a date says only that a token is due.</source>
        <translation>日历常被共享或存放在服务器上。不含名称时，日期只说明有令牌到期。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>A token should be turned</source>
        <translation>有一个令牌该轮换了</translation>
    </message>
    <message>
        <source>Rotate the token {name}</source>
        <translation>轮换令牌 {name}</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due date(s) written.</source>
        <translation>
            <numerusform>已写入 %Ln 个到期日。</numerusform>
        </translation>
    </message>
    <message>
        <source>No token has a due date in the coming year; the file is empty.</source>
        <translation>未来一年没有令牌到期；文件为空。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new leak(s)</source>
        <translation>
            <numerusform>发现 %Ln 处新泄露</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Keyturn and see Leaks.</source>
        <translation>打开 Keyturn 查看“泄露”页。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) should be turned</source>
        <translation>
            <numerusform>有 %Ln 个令牌该轮换了</numerusform>
        </translation>
    </message>
    <message>
        <source>A secret changed after its rotation</source>
        <translation>有机密在轮换后被更改</translation>
    </message>
    <message>
        <source>A dead token came back</source>
        <translation>失效令牌又出现了</translation>
    </message>
    <message>
        <source>{name}: {path} may hold the old token again</source>
        <translation>{name}：{path} 可能又变回旧令牌</translation>
    </message>
    <message numerus="yes">
        <source>due for %Ln day(s)</source>
        <translation>
            <numerusform>已到期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>due in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天后到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %Ln place(s)</source>
        <translation>
            <numerusform>切换 %Ln 处位置</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Asking the provider about the new token…</source>
        <translation>正在向提供商查询新令牌…</translation>
    </message>
    <message>
        <source>The new token is fit to take over</source>
        <translation>新令牌可以接替</translation>
    </message>
    <message>
        <source>The new token needs a look</source>
        <translation>新令牌需要你看一下</translation>
    </message>
    <message>
        <source>Checking the new token</source>
        <translation>正在检查新令牌</translation>
    </message>
    <message>
        <source>someone not told</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>more than the old one</source>
        <translation>比旧令牌更多</translation>
    </message>
    <message>
        <source>the same account</source>
        <translation>同一账户</translation>
    </message>
    <message>
        <source>It lives and belongs to {owner}.</source>
        <translation>它有效，属于 {owner}。</translation>
    </message>
    <message>
        <source>The old one still lives too, so nothing breaks while the places are switched.</source>
        <translation>旧令牌也仍然有效，切换位置时不会中断任何东西。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Throw it away and make another</source>
        <translation>丢弃并重新创建</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>至 {end}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <comment>a stretch of time that is not exact</comment>
        <translation>大约{time}</translation>
    </message>
    <message>
        <source>disclosed {day}</source>
        <translation>披露于 {day}</translation>
    </message>
    <message>
        <source>tokens of every kind</source>
        <translation>所有类型的令牌</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln known incident(s) hits a token of yours.</source>
        <translation>
            <numerusform>%Ln 个已知事件都没有影响你的令牌。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) to turn over.</source>
        <translation>
            <numerusform>有 %Ln 个令牌需要轮换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) may be concerned: see what each incident asks.</source>
        <translation>
            <numerusform>%Ln 个令牌可能受影响：请查看各事件的要求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed of {day}, imported.</source>
        <translation>{day} 的列表，已导入。</translation>
    </message>
    <message>
        <source>Feed of {day}, as it came with Keyturn.</source>
        <translation>{day} 的列表，随 Keyturn 提供。</translation>
    </message>
    <message numerus="yes">
        <source>reaches %Ln owner(s)</source>
        <translation>
            <numerusform>可访问 %Ln 个所有者</numerusform>
        </translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>已用 {age}</translation>
    </message>
    <message>
        <source>unknown risk</source>
        <translation>风险未知</translation>
    </message>
    <message>
        <source>{risk} risk</source>
        <translation>风险：{risk}</translation>
    </message>
    <message>
        <source>being turned over</source>
        <translation>正在轮换</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动处理</translation>
    </message>
    <message>
        <source>{name}: the old token is proven dead since {when}.</source>
        <translation>{name}：旧令牌自 {when} 起已确认失效。</translation>
    </message>
    <message>
        <source>{name}: turned over; the old token lives on by choice.</source>
        <translation>{name}：已轮换；旧令牌按选择保持有效。</translation>
    </message>
    <message>
        <source>{name}: turned over; the old token is not proven dead yet.</source>
        <translation>{name}：已轮换；尚未确认旧令牌失效。</translation>
    </message>
    <message>
        <source>Incidents and what was done</source>
        <translation>安全事件与处理情况</translation>
    </message>
    <message>
        <source>Made {when} with feed {serial}.</source>
        <translation>生成于 {when}，列表编号 {serial}。</translation>
    </message>
    <message>
        <source>No token is hit by a known incident.</source>
        <translation>没有令牌受已知事件影响。</translation>
    </message>
    <message>
        <source>Tokens still hit: {tokens}. Incidents that hit them: {incidents}.</source>
        <translation>仍受影响的令牌：{tokens}。相关事件：{incidents}。</translation>
    </message>
    <message>
        <source>about {text}</source>
        <translation>大约 {text}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>影响对象</translation>
    </message>
    <message>
        <source>What to rotate</source>
        <translation>需要轮换什么</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>尚待处理</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>没有待处理项。</translation>
    </message>
    <message>
        <source>Nothing was turned over yet.</source>
        <translation>还没有轮换任何令牌。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Old token</source>
        <translation>旧令牌</translation>
    </message>
    <message>
        <source>Old token dead</source>
        <translation>旧令牌失效</translation>
    </message>
    <message>
        <source>proven dead {when}</source>
        <translation>{when} 确认失效</translation>
    </message>
    <message>
        <source>kept alive by choice</source>
        <translation>按选择保持有效</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已移除）</translation>
    </message>
    <message>
        <source>by hand, on the provider&apos;s page</source>
        <translation>在提供商页面上手动处理</translation>
    </message>
    <message>
        <source>This report holds no token: of each only its start and its last four characters.</source>
        <translation>此报告不含任何令牌：每个只有开头和最后四个字符。</translation>
    </message>
    <message>
        <source>Save summary…</source>
        <translation>保存摘要…</translation>
    </message>
    <message>
        <source>The summary tells every step; it holds no token.</source>
        <translation>摘要列出每个步骤，不含任何令牌。</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>无法写入那里；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>保存摘要</translation>
    </message>
    <message>
        <source>rotation.txt</source>
        <translation>rotation.txt</translation>
    </message>
    <message>
        <source>Get a new token from {provider}</source>
        <translation>从 {provider} 获取新令牌</translation>
    </message>
    <message>
        <source>{hint} — use this?</source>
        <translation>{hint} — 使用这个？</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>使用此令牌</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>The page cannot be told these; choose them there yourself: {names}</source>
        <translation>以下内容无法预填到页面，请在那里自行选择：{names}</translation>
    </message>
    <message>
        <source>1  Open the page and press Create</source>
        <translation>1  打开页面并点击 Create</translation>
    </message>
    <message>
        <source>It is filled in with what this token needs. Its value is shown only once there.</source>
        <translation>页面已按此令牌的需要填好。令牌值在那里只显示一次。</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>2  Copy the new token there</source>
        <translation>2  在那里复制新令牌</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>or paste it here and press Enter</source>
        <translation>或粘贴到这里并按 Enter</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>新令牌</translation>
    </message>
    <message>
        <source>Nothing was sent yet. It is kept in the vault first, then the provider is asked.</source>
        <translation>尚未发送任何内容。会先存入保险库，再询问提供商。</translation>
    </message>
    <message>
        <source>Yes, use it</source>
        <translation>是，使用它</translation>
    </message>
    <message>
        <source>No, wait for another</source>
        <translation>否，等另一个</translation>
    </message>
    <message>
        <source>Waiting for the token you copy. The clipboard is looked at only on this page.</source>
        <translation>正在等待你复制令牌。只有在此页面才会读取剪贴板。</translation>
    </message>
    <message>
        <source>Copy it, then come back to this window.</source>
        <translation>复制后回到此窗口。</translation>
    </message>
    <message>
        <source>Copy it, then press Paste.</source>
        <translation>复制后点击“粘贴”。</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>无法打开浏览器。</translation>
    </message>
    <message>
        <source>The desktop did not take the link.</source>
        <translation>桌面环境没有接受该链接。</translation>
    </message>
    <message>
        <source>Copy the link and open it yourself.</source>
        <translation>请复制链接并自行打开。</translation>
    </message>
    <message>
        <source>Places to switch</source>
        <translation>要切换的位置</translation>
    </message>
    <message>
        <source>It leaked: revoke the old token first</source>
        <translation>已泄露：先撤销旧令牌</translation>
    </message>
    <message>
        <source>what uses it fails until the new one is in place</source>
        <translation>在换上新令牌之前，使用它的程序会失败</translation>
    </message>
    <message>
        <source>Tokens of this batch</source>
        <translation>此批次的令牌</translation>
    </message>
    <message>
        <source>Undo the batch</source>
        <translation>撤回此批次</translation>
    </message>
    <message numerus="yes">
        <source>Turning %Ln token(s)</source>
        <translation>
            <numerusform>正在轮换 %Ln 个令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} ended</source>
        <translation>已结束 {n} / {all}</translation>
    </message>
    <message>
        <source>Looking at every place…</source>
        <translation>正在查看每处位置…</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>下一个：{name}</translation>
    </message>
    <message>
        <source>Begin with {name}</source>
        <translation>从 {name} 开始</translation>
    </message>
    <message>
        <source>goes on from where it stands</source>
        <translation>从当前进度继续</translation>
    </message>
    <message>
        <source>cannot be planned</source>
        <translation>无法计划</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>turned over</source>
        <translation>已轮换</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>已还原</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</source>
        <translation>
            <numerusform>共 %Ln 处位置。令牌逐个进行；每个都有自己的计划，其中一个停下不会影响其他的。可随时放心关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将要执行的操作</translation>
    </message>
    <message>
        <source>Get the new token</source>
        <translation>获取新令牌</translation>
    </message>
    <message>
        <source>Go on to the revoke…</source>
        <translation>继续撤销…</translation>
    </message>
    <message>
        <source>This cannot be planned</source>
        <translation>无法制定计划</translation>
    </message>
    <message>
        <source>tracked by git: the new token would be committed with the file</source>
        <translation>被 git 跟踪：新令牌会随文件一起提交</translation>
    </message>
    <message>
        <source>tracked by git: better kept elsewhere; left out, it blocks the revoke</source>
        <translation>被 git 跟踪：最好存到别处；若跳过，将无法撤销</translation>
    </message>
    <message>
        <source>probably this token, by name and date: it cannot be read</source>
        <translation>从名称和日期看可能是此令牌：无法读取</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处位置中的 {n} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>a reference takes the token&apos;s place; its tool needs the variable {name}</source>
        <translation>由引用代替令牌；其工具需要变量 {name}</translation>
    </message>
    <message>
        <source>What is the new token for?</source>
        <translation>新令牌的用途是什么？</translation>
    </message>
    <message>
        <source>The old one opens everything. The new one should open only what you need.</source>
        <translation>旧令牌能打开一切。新令牌应只开放你需要的部分。</translation>
    </message>
    <message>
        <source>Write a reference instead: {text}</source>
        <translation>改为写入引用：{text}</translation>
    </message>
    <message>
        <source>its tool then takes the variable {name}</source>
        <translation>其工具随后使用变量 {name}</translation>
    </message>
    <message>
        <source>in a synced folder: the new token would be copied to other machines</source>
        <translation>位于同步文件夹：新令牌会被复制到其他机器</translation>
    </message>
    <message>
        <source>in a synced folder: better kept elsewhere; left out, it blocks the revoke</source>
        <translation>位于同步文件夹：最好存放在别处；若跳过，将无法撤销</translation>
    </message>
    <message>
        <source>every user of this machine can read the file</source>
        <translation>本机所有用户都能读取该文件</translation>
    </message>
    <message>
        <source>No place of this token is known.</source>
        <translation>没有已知位置使用此令牌。</translation>
    </message>
    <message>
        <source>The new token will be kept, but nothing is switched to it.</source>
        <translation>新令牌会被保存，但不会切换任何位置。</translation>
    </message>
    <message>
        <source>Search folders for it first, if something uses it.</source>
        <translation>如果有东西在用它，请先搜索文件夹。</translation>
    </message>
    <message>
        <source>Places you leave out keep the old token.</source>
        <translation>跳过的位置会保留旧令牌。</translation>
    </message>
    <message>
        <source>While one does, the old token is not revoked.</source>
        <translation>只要还有这样的位置，就不会撤销旧令牌。</translation>
    </message>
    <message>
        <source>Change them by hand later, then go on.</source>
        <translation>稍后手动更改，然后继续。</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. You are asked once more, then the old token {hint} is revoked; there is no undo after that.</source>
        <translation>尚未改动任何内容。会再问你一次，然后撤销旧令牌 {hint}；此后无法撤回。</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Until the old token {hint} is revoked everything can be undone, byte by byte. You are asked again before that.</source>
        <translation>尚未改动任何内容。在撤销旧令牌 {hint} 之前，一切都可以逐字节还原。撤销前会再次询问你。</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧令牌</translation>
    </message>
    <message>
        <source>Yes, revoke it now</source>
        <translation>是，立即撤销</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Revoke {hint}?</source>
        <translation>撤销 {hint}？</translation>
    </message>
    <message>
        <source>Ready to revoke the old token</source>
        <translation>可以撤销旧令牌了</translation>
    </message>
    <message>
        <source>Revoke old token…</source>
        <translation>撤销旧令牌…</translation>
    </message>
    <message>
        <source>Revoke only if you know that what was found is harmless, or what it deletes is safe.</source>
        <translation>仅当你确知所发现的东西无害，或它会删除的内容已有备份时，才撤销。</translation>
    </message>
    <message>
        <source>revoke anyway</source>
        <translation>仍然撤销</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Revoke anyway</source>
        <translation>仍要撤销</translation>
    </message>
    <message>
        <source>Prove it and finish</source>
        <translation>验证并完成</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Revoking {hint}</source>
        <translation>正在撤销 {hint}</translation>
    </message>
    <message>
        <source>Proving that {hint} is dead</source>
        <translation>正在验证 {hint} 已失效</translation>
    </message>
    <message>
        <source>&quot;Revoked&quot; is said only once the provider has refused the old token twice.</source>
        <translation>只有提供商两次拒绝旧令牌后，才会显示“已撤销”。</translation>
    </message>
    <message>
        <source>The provider is told to make it invalid everywhere.</source>
        <translation>正在通知提供商让它在所有地方失效。</translation>
    </message>
    <message>
        <source>Asking whether the new one is accepted and the old one refused…</source>
        <translation>正在查询新令牌是否被接受、旧令牌是否被拒绝…</translation>
    </message>
    <message numerus="yes">
        <source>Asked %Ln time(s).</source>
        <translation>
            <numerusform>已询问 %Ln 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking once more in %Ln second(s).</source>
        <translation>
            <numerusform>%Ln 秒后再次询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking once more now.</source>
        <translation>正在再次询问。</translation>
    </message>
    <message>
        <source>The old token is dead already</source>
        <translation>旧令牌已经失效</translation>
    </message>
    <message>
        <source>Revoke first: the old token dies before there is a new one</source>
        <translation>先撤销：旧令牌会在有新令牌之前失效</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) stop working at once, until the new token is in them. There is no undo after this.</source>
        <translation>
            <numerusform>%Ln 处位置会立即停止工作，直到换上新令牌。此后无法撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) hold the new token {new} and were read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</source>
        <translation>
            <numerusform>%Ln 处位置已换成新令牌 {new} 并回读确认。没有可撤销的了；还会再向提供商询问两次 {old} 是否被拒绝。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</source>
        <translation>
            <numerusform>%Ln 处位置已换成新令牌 {new} 并回读确认。旧令牌 {old} 仍然有效：Keyturn 不知道的地方在撤销之前会继续工作。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way back from here.</source>
        <translation>从这里开始无法回退。</translation>
    </message>
    <message>
        <source>{hint} stops working everywhere at once, also where Keyturn has not looked.</source>
        <translation>{hint} 会立即在所有地方失效，包括 Keyturn 没有查看过的地方。</translation>
    </message>
    <message>
        <source>Its owner gets a mail from the provider.</source>
        <translation>提供商会给账户所有者发邮件。</translation>
    </message>
    <message>
        <source>read all its owner can</source>
        <translation>读取账户可访问的一切</translation>
    </message>
    <message>
        <source>all its owner can</source>
        <translation>账户可做的一切</translation>
    </message>
    <message>
        <source>not told by the provider</source>
        <translation>提供商未说明</translation>
    </message>
    <message>
        <source>The old token may</source>
        <translation>旧令牌可以</translation>
    </message>
    <message>
        <source>The new token may</source>
        <translation>新令牌可以</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>正在制定计划</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Turning {hint} into a fine-grained token</source>
        <translation>正在把 {hint} 换成细粒度令牌</translation>
    </message>
    <message>
        <source>Turning {hint}</source>
        <translation>正在轮换 {hint}</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>Yes, put everything back</source>
        <translation>是，全部还原</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Nothing has been touched yet.</source>
        <translation>尚未改动任何内容。</translation>
    </message>
    <message>
        <source>Closing is safe: the proof goes on when you come back.</source>
        <translation>可以放心关闭：回来后会继续验证。</translation>
    </message>
    <message>
        <source>Closing is safe: the rotation goes on from here.</source>
        <translation>可以放心关闭：轮换会从这里继续。</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>you can undo until here</source>
        <translation>到这里为止可撤回</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Everything is as it was before</source>
        <translation>一切恢复原样</translation>
    </message>
    <message>
        <source>Turned over, and the old token is proven dead</source>
        <translation>轮换完成，且旧令牌已确认失效</translation>
    </message>
    <message>
        <source>Turned over</source>
        <translation>轮换完成</translation>
    </message>
    <message>
        <source>This rotation has ended</source>
        <translation>此轮换已结束</translation>
    </message>
    <message>
        <source>Every place holds {old} again.</source>
        <translation>所有位置都恢复为 {old}。</translation>
    </message>
    <message>
        <source>{new} is in use. {old} was refused twice, the last time at {when}.</source>
        <translation>{new} 已启用。{old} 被拒绝两次，最后一次在 {when}。</translation>
    </message>
    <message>
        <source>{new} is in use. {old} was not revoked and is listed on its own.</source>
        <translation>{new} 已启用。{old} 未撤销，单独列在列表中。</translation>
    </message>
    <message>
        <source>Nothing more will happen by itself.</source>
        <translation>不会再自动执行任何操作。</translation>
    </message>
    <message>
        <source>Rotation of {name}</source>
        <translation>{name} 的轮换</translation>
    </message>
    <message>
        <source>Old token: {hint}</source>
        <translation>旧令牌：{hint}</translation>
    </message>
    <message>
        <source>New token: {hint}</source>
        <translation>新令牌：{hint}</translation>
    </message>
    <message>
        <source>Begun: {when}</source>
        <translation>开始：{when}</translation>
    </message>
    <message>
        <source>Ended: {when}</source>
        <translation>结束：{when}</translation>
    </message>
    <message>
        <source>Leave them behind…</source>
        <translation>保留不改…</translation>
    </message>
    <message>
        <source>Yes, they may keep the old token</source>
        <translation>是，它们可以保留旧令牌</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln place(s) hold the new token</source>
        <translation>
            <numerusform>%Ln 处位置中有 {n} 处已换成新令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on putting back</source>
        <translation>继续还原</translation>
    </message>
    <message>
        <source>Putting everything back</source>
        <translation>正在全部还原</translation>
    </message>
    <message>
        <source>Places you left out hold the old token</source>
        <translation>跳过的位置仍保留旧令牌</translation>
    </message>
    <message>
        <source>Not all places are switched</source>
        <translation>并非所有位置都已切换</translation>
    </message>
    <message>
        <source>Reading every place back</source>
        <translation>正在回读每处位置</translation>
    </message>
    <message>
        <source>Switching places</source>
        <translation>正在切换位置</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>not as planned</source>
        <translation>与计划不符</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Switch places</source>
        <translation>切换位置</translation>
    </message>
    <message>
        <source>Check places</source>
        <translation>检查位置</translation>
    </message>
    <message>
        <source>Revoke old</source>
        <translation>撤销旧令牌</translation>
    </message>
    <message>
        <source>Prove it dead</source>
        <translation>确认失效</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要你处理</translation>
    </message>
    <message>
        <source>dead already: nothing to revoke</source>
        <translation>已经失效：无需撤销</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>无需执行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) put back</source>
        <translation>
            <numerusform>已还原 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>the new token is dead</source>
        <translation>新令牌已失效</translation>
    </message>
    <message>
        <source>the new token is not used</source>
        <translation>新令牌未被使用</translation>
    </message>
    <message>
        <source>no place is known</source>
        <translation>没有已知位置</translation>
    </message>
    <message>
        <source>{places}, {n} left out</source>
        <translation>{places}，跳过 {n} 处</translation>
    </message>
    <message>
        <source>{places}, all automatic</source>
        <translation>{places}，全部自动</translation>
    </message>
    <message>
        <source>{hint}, in the sealed file</source>
        <translation>{hint}，在密封文件中</translation>
    </message>
    <message>
        <source>{hint}, in the keychain</source>
        <translation>{hint}，在密钥环中</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>等待你操作</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>putting back</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>{n} read back</source>
        <translation>已回读 {n} 处</translation>
    </message>
    <message>
        <source>kept, as you chose</source>
        <translation>按你的选择保留</translation>
    </message>
    <message>
        <source>revocation requested</source>
        <translation>已请求撤销</translation>
    </message>
    <message>
        <source>dead since {when}</source>
        <translation>自 {when} 起失效</translation>
    </message>
    <message>
        <source>not proven yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>environment of {tool}</source>
        <translation>{tool} 的环境变量</translation>
    </message>
    <message>
        <source>{tool}, {section}</source>
        <translation>{tool}，{section}</translation>
    </message>
    <message>
        <source>the new token</source>
        <translation>新令牌</translation>
    </message>
    <message>
        <source>({n} characters)</source>
        <translation>（{n} 个字符）</translation>
    </message>
    <message>
        <source>Download private or gated files</source>
        <translation>下载私有或受限文件</translation>
    </message>
    <message>
        <source>models, datasets and Spaces you can see; no change to anything</source>
        <translation>你可见的模型、数据集和 Space；不做任何更改</translation>
    </message>
    <message>
        <source>Run inference</source>
        <translation>运行推理</translation>
    </message>
    <message>
        <source>calls to hosted models; may cost money</source>
        <translation>调用托管模型；可能产生费用</translation>
    </message>
    <message>
        <source>Push to my repositories</source>
        <translation>推送到我的仓库</translation>
    </message>
    <message>
        <source>writes files and settings of what you own</source>
        <translation>写入你名下仓库的文件和设置</translation>
    </message>
    <message>
        <source>Manage Spaces</source>
        <translation>管理 Space</translation>
    </message>
    <message>
        <source>writes Spaces: their files, secrets and restarts</source>
        <translation>写入 Space：文件、机密和重启</translation>
    </message>
    <message>
        <source>Build and publish in CI</source>
        <translation>在 CI 中构建和发布</translation>
    </message>
    <message>
        <source>reads and writes repositories of yours from a pipeline</source>
        <translation>在流水线中读写你的仓库</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln more place(s).</source>
        <translation>
            <numerusform>又找到 %Ln 处位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>reads everything</source>
        <translation>可读取一切</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>一切</translation>
    </message>
    <message>
        <source>refreshes itself</source>
        <translation>自动更新</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>in git</source>
        <translation>在 git 中</translation>
    </message>
    <message>
        <source>synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>turning</source>
        <translation>轮换中</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>{age}, far too old</source>
        <translation>{age}，过旧</translation>
    </message>
    <message>
        <source>{age}, old</source>
        <translation>{age}，偏旧</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>永不过期</translation>
    </message>
    <message>
        <source>{n} in plain text</source>
        <translation>{n} 处明文</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in the keychain</source>
        <translation>
            <numerusform>密钥环中有 %Ln 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Go on turning {name}…</source>
        <translation>继续轮换 {name}…</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有到期项</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行</translation>
    </message>
    <message>
        <source>Open Keyturn</source>
        <translation>打开 Keyturn</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>轮换…</translation>
    </message>
    <message>
        <source>Remind me in a day</source>
        <translation>一天后提醒</translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <translation>一周后提醒</translation>
    </message>
    <message>
        <source>Never remind me of it</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Put off or muted</source>
        <translation>已推迟或静音</translation>
    </message>
    <message>
        <source>Remind me of {name} again</source>
        <translation>恢复提醒 {name}</translation>
    </message>
    <message>
        <source>Keyturn: nothing is due</source>
        <translation>Keyturn：没有到期项</translation>
    </message>
    <message numerus="yes">
        <source>Keyturn: %Ln token(s) are due</source>
        <translation>
            <numerusform>Keyturn：%Ln 个令牌到期</numerusform>
        </translation>
    </message>
    <message>
        <source>PRACTICE: {text}</source>
        <translation>练习：{text}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Put the new one back</source>
        <translation>重新写入新令牌</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>一天后</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>{deed}: {keys}</source>
        <translation>{deed}：{keys}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>Removed {name}.</source>
        <translation>已移除 {name}。</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln token(s).</source>
        <translation>
            <numerusform>已移除 %Ln 个令牌。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) chosen</source>
        <translation>
            <numerusform>已选 %Ln 个令牌</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them urgent</source>
        <translation>
            <numerusform>其中 %Ln 个紧急</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them need(s) attention</source>
        <translation>
            <numerusform>其中 %Ln 个需要关注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in plain text</source>
        <translation>
            <numerusform>%Ln 处明文位置</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them needs anything.</source>
        <translation>其中没有需要处理的。</translation>
    </message>
    <message numerus="yes">
        <source>Rotate %Ln token(s)…</source>
        <translation>
            <numerusform>轮换 %Ln 个令牌…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln token(s)</source>
        <translation>
            <numerusform>检查 %Ln 个令牌</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln token(s)…</source>
        <translation>
            <numerusform>移除 %Ln 个令牌…</numerusform>
        </translation>
    </message>
    <message>
        <source>probably this one</source>
        <translation>可能是这个</translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation>被 git 跟踪</translation>
    </message>
    <message>
        <source>synced folder</source>
        <translation>同步文件夹</translation>
    </message>
    <message>
        <source>open to everyone</source>
        <translation>所有人可读</translation>
    </message>
    <message>
        <source>open to its group</source>
        <translation>所属组可读</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in git</source>
        <translation>
            <numerusform>%Ln 处在 git 中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln synced</source>
        <translation>
            <numerusform>%Ln 处被同步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open to everyone</source>
        <translation>
            <numerusform>%Ln 处所有人可读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in plain text</source>
        <translation>
            <numerusform>%Ln 处为明文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the keychain</source>
        <translation>
            <numerusform>%Ln 处在密钥环中</numerusform>
        </translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>在密钥环中</translation>
    </message>
    <message>
        <source>in memory for a while</source>
        <translation>暂存于内存</translation>
    </message>
    <message>
        <source>kept by {program}</source>
        <translation>由 {program} 保存</translation>
    </message>
    <message>
        <source>kept by a helper program</source>
        <translation>由辅助程序保存</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>收起 {title}</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>展开 {title}</translation>
    </message>
    <message>
        <source>Everyone with such a token.</source>
        <translation>所有持有此类令牌的人。</translation>
    </message>
    <message>
        <source>Rotate:</source>
        <translation>轮换：</translation>
    </message>
    <message>
        <source>Concerns you if:</source>
        <translation>符合以下情况则受影响：</translation>
    </message>
    <message>
        <source>Concerns:</source>
        <translation>影响：</translation>
    </message>
    <message>
        <source>Tokens hit</source>
        <translation>受影响的令牌</translation>
    </message>
    <message numerus="yes">
        <source>Rotate these %Ln</source>
        <translation>
            <numerusform>轮换这 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them by hand, on the provider&apos;s page, or under way.</source>
        <translation>
            <numerusform>其中 %Ln 个需在提供商页面上手动处理，或正在进行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再显示 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>显示 {name}</translation>
    </message>
    <message>
        <source>Hit you  {n}</source>
        <translation>影响你的  {n}</translation>
    </message>
    <message>
        <source>All  {n}</source>
        <translation>全部  {n}</translation>
    </message>
    <message numerus="yes">
        <source>The feed was taken: %Ln incident(s), {new} of them new.</source>
        <translation>
            <numerusform>已采用列表：%Ln 个事件，其中 {new} 个为新增。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message numerus="yes">
        <source>The new token is back in %Ln place(s).</source>
        <translation>
            <numerusform>新令牌已重新写入 %Ln 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running program(s) still hold it:</source>
        <translation>
            <numerusform>%Ln 个正在运行的程序仍持有它：</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}. Restart them.</source>
        <translation>{names}。请重新启动它们。</translation>
    </message>
    <message>
        <source>{places}. Close the editor or tool that wrote it first.</source>
        <translation>{places}。请先关闭写入它的编辑器或工具。</translation>
    </message>
    <message>
        <source>{places} may hold the old token again; look there.</source>
        <translation>{places} 可能又含有旧令牌；请去查看。</translation>
    </message>
    <message>
        <source>A dead token came back:</source>
        <translation>失效的令牌又出现了：</translation>
    </message>
    <message>
        <source>Changed after the rotation:</source>
        <translation>轮换之后被更改：</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s). Nothing was taken yet.</source>
        <translation>
            <numerusform>在 %Ln 处，尚未取走任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>To go on all the same, type “{words}”.</source>
        <translation>如仍要继续，请输入“{words}”。</translation>
    </message>
    <message>
        <source>Imported as {name}. Say that it is yours to check or rotate it.</source>
        <translation>已导入为 {name}。确认它属于您后即可检查或轮换。</translation>
    </message>
    <message>
        <source>{name} is yours: it can be checked and rotated.</source>
        <translation>{name} 属于您：可以检查和轮换。</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>正在询问提供商…</translation>
    </message>
    <message>
        <source>It is dead: the provider refused it twice.</source>
        <translation>它已失效：提供商两次拒绝了它。</translation>
    </message>
    <message>
        <source>Revocation was requested; it is not proven dead yet.</source>
        <translation>已请求撤销；尚未证实它已失效。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) ignored.</source>
        <translation>
            <numerusform>已忽略 %Ln 处泄漏。</numerusform>
        </translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>占位符</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) called solved.</source>
        <translation>
            <numerusform>已将 %Ln 处泄漏标为已解决。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through the history…</source>
        <translation>正在检查历史…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 个路径。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) count again.</source>
        <translation>
            <numerusform>%Ln 处泄漏重新计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) chosen</source>
        <translation>
            <numerusform>已选 %Ln 处泄露</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln token(s)</source>
        <translation>
            <numerusform>涉及 %Ln 个令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>Found on {day}</source>
        <translation>发现于 {day}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s)</source>
        <translation>
            <numerusform>在 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>已推送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) could not be remembered.</source>
        <translation>
            <numerusform>有 %Ln 个结果无法记住。</numerusform>
        </translation>
    </message>
    <message>
        <source>No open leak</source>
        <translation>没有未处理的泄露</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open leak(s)</source>
        <translation>
            <numerusform>%Ln 处未处理的泄露</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them yours</source>
        <translation>
            <numerusform>其中 %Ln 个属于你</numerusform>
        </translation>
    </message>
    <message>
        <source>{leaks} {tokens}, {yours}</source>
        <translation>{leaks}，{tokens}，{yours}</translation>
    </message>
    <message>
        <source>in the history, commit {id}</source>
        <translation>在历史中，提交 {id}</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>{place}, {n} times</source>
        <translation>{place}，{n} 次</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>its own place</source>
        <translation>在其应有位置</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>目前未发现</translation>
    </message>
    <message>
        <source>Stands where its tool keeps it.</source>
        <translation>位于其工具保存它的位置。</translation>
    </message>
    <message>
        <source>Rotating the token switches it there too.</source>
        <translation>轮换时也会在此处切换。</translation>
    </message>
    <message>
        <source>Pushed to {remote}.</source>
        <translation>已推送到 {remote}。</translation>
    </message>
    <message>
        <source>Others may have it already. Rotate the token first; only then does it help to clean the history.</source>
        <translation>他人可能已经拿到它。请先轮换令牌；之后清理历史才有用。</translation>
    </message>
    <message>
        <source>Committed, and in no remote that this machine knows of.</source>
        <translation>已提交，但不在本机所知的任何远程仓库中。</translation>
    </message>
    <message>
        <source>The next push would publish it. Rotate it, then clean the history.</source>
        <translation>下次推送会将它公开。请先轮换，再清理历史。</translation>
    </message>
    <message>
        <source>In plain text in a file.</source>
        <translation>以明文写在文件中。</translation>
    </message>
    <message>
        <source>Git does not hold it. Whoever can read the file has it.</source>
        <translation>Git 中没有它。能读取该文件的人都能得到它。</translation>
    </message>
    <message>
        <source>Whoever can read the file has it.</source>
        <translation>能读取该文件的人都能得到它。</translation>
    </message>
    <message>
        <source>This token is dead.</source>
        <translation>此令牌已失效。</translation>
    </message>
    <message>
        <source>Nobody can use it any more.</source>
        <translation>再也没有人能使用它。</translation>
    </message>
    <message>
        <source>Seen there last on {day}.</source>
        <translation>最后一次出现在 {day}。</translation>
    </message>
    <message>
        <source>It stands there no more.</source>
        <translation>它已不在那里。</translation>
    </message>
    <message>
        <source>{person} called it solved on {day}.</source>
        <translation>{person} 于 {day} 标记为已解决。</translation>
    </message>
    <message>
        <source>{person} ignored it on {day}:</source>
        <translation>{person} 于 {day} 忽略：</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>the fingerprint says it is {name}</source>
        <translation>指纹表明它是 {name}</translation>
    </message>
    <message>
        <source>Taken for a token because {why}; first seen {when}.</source>
        <translation>判定为令牌的依据：{why}；首次发现：{when}。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>home folder, histories, running programs</source>
        <translation>主目录、历史记录、运行中的程序</translation>
    </message>
    <message>
        <source>never looked into</source>
        <translation>从未检查</translation>
    </message>
    <message>
        <source>looked into {when}</source>
        <translation>{when}检查过</translation>
    </message>
    <message>
        <source>{n} looked at</source>
        <translation>已检查 {n} 项</translation>
    </message>
    <message>
        <source>{n} of {total} looked at</source>
        <translation>已检查 {n} / {total} 项</translation>
    </message>
    <message>
        <source>{n} MB/s</source>
        <translation>{n} MB/s</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>约剩 {n} 秒</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>约剩 {n} 分钟</translation>
    </message>
    <message>
        <source>Looked at {n}: {found} found, {new} new, {gone} gone.</source>
        <translation>检查了 {n} 项：发现 {found} 处，新增 {new} 处，消失 {gone} 处。</translation>
    </message>
    <message>
        <source>Stopped: {found} found so far, {new} new.</source>
        <translation>已停止：目前发现 {found} 处，新增 {new} 处。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be read.</source>
        <translation>
            <numerusform>有 %Ln 项无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln leak(s)?</source>
        <translation>
            <numerusform>忽略 %Ln 处泄露？</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke {name}?</source>
        <translation>撤销 {name}？</translation>
    </message>
    <message>
        <source>{provider} is asked to make this token dead, then asked whether it is.</source>
        <translation>将请求 {provider} 使此令牌失效，然后再确认它已失效。</translation>
    </message>
    <message>
        <source>You confirm that this token is yours. It is taken into your inventory, then {provider} is asked to make it dead.</source>
        <translation>你确认此令牌归你所有。它会被加入清单，然后请求 {provider} 使其失效。</translation>
    </message>
    <message>
        <source>This cannot be undone. Whatever uses the token stops working: rotating it instead switches your files over first.</source>
        <translation>此操作无法撤回。使用此令牌的程序都会停止工作；改用轮换则会先切换你的文件。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ask {provider} about this token?</source>
        <translation>向 {provider} 查询此令牌？</translation>
    </message>
    <message>
        <source>The token is used once, to see whether it still works.</source>
        <translation>会使用此令牌一次，以查看它是否仍然有效。</translation>
    </message>
    <message>
        <source>The provider notes the use: “last used” becomes today. A token laid out as a trap (a canary) tells its owner that somebody tried it.</source>
        <translation>提供商会记录此次使用：“最近使用”将变为今天。作为陷阱放置的令牌会通知其所有者有人试用过。</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these tokens still work(s): rotate first.</source>
        <translation>
            <numerusform>其中 %Ln 个令牌仍然有效：请先轮换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) of files go as a whole.</source>
        <translation>
            <numerusform>有 %Ln 个文件版本将整体移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>dead</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}：{name}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}，{other}</translation>
    </message>
    <message>
        <source>{what} (undone later)</source>
        <translation>{what}（之后已撤销）</translation>
    </message>
    <message>
        <source>oldest allowed {new}, was {old}</source>
        <translation>最长使用期 {new}，之前 {old}</translation>
    </message>
    <message>
        <source>warned before {new}, was {old}</source>
        <translation>提前提醒 {new}，之前 {old}</translation>
    </message>
    <message>
        <source>classic until {new}, was {old}</source>
        <translation>经典令牌允许至 {new}，之前 {old}</translation>
    </message>
    <message>
        <source>Policy: {parts}</source>
        <translation>策略：{parts}</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>策略已更改</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>沿用上一级</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) written to the file.</source>
        <translation>
            <numerusform>已将 %Ln 处泄露写入文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be read</source>
        <translation>
            <numerusform>有 %Ln 项无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the provider&apos;s page of tokens</source>
        <translation>打开提供方的令牌页面</translation>
    </message>
</context>
<context>
    <name>AccessTab</name>
    <message>
        <source>Everything of its owner</source>
        <translation>账户的全部权限</translation>
    </message>
    <message>
        <source>role {role}</source>
        <translation>角色 {role}</translation>
    </message>
    <message>
        <source>The provider did not say what this token may do.</source>
        <translation>提供商没有说明此令牌的权限。</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>role unknown</source>
        <translation>角色未知</translation>
    </message>
    <message>
        <source>What would be less</source>
        <translation>更窄的权限</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>首次发现</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>named there</source>
        <translation>在那里的名称</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Asking the provider…</source>
        <translation>正在询问提供商…</translation>
    </message>
    <message>
        <source>Asking the providers…</source>
        <translation>正在询问各提供商…</translation>
    </message>
    <message>
        <source>Renamed to {name}.</source>
        <translation>已重命名为 {name}。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Checked {tokens}.</source>
        <translation>已检查 {tokens}。</translation>
    </message>
    <message>
        <source>Checked {tokens}: {refused} refused, {unclear} could not be asked.</source>
        <translation>已检查 {tokens}：{refused} 个被拒绝，{unclear} 个无法查询。</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in {n} s.</source>
        <translation>已复制。剪贴板将在 {n} 秒后清空。</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Filter activity   /</source>
        <translation>筛选活动   /</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>筛选活动</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>没有匹配的行。</translation>
    </message>
    <message>
        <source>The filter leaves none over.</source>
        <translation>筛选后没有剩余的行。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何活动。</translation>
    </message>
    <message>
        <source>Every use of the network and of a value will be told here.</source>
        <translation>每次使用网络或令牌值都会记录在这里。</translation>
    </message>
    <message>
        <source>{lines}; older ones are kept, not shown</source>
        <translation>{lines}；更早的已保留但未显示</translation>
    </message>
    <message>
        <source>{lines}; none of them holds a value</source>
        <translation>{lines}；其中都不含令牌值</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>导出活动</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>Exported {lines}.</source>
        <translation>已导出 {lines}。</translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add a token</source>
        <translation>添加令牌</translation>
    </message>
    <message>
        <source>It goes straight into your keychain. Nothing is sent anywhere.</source>
        <translation>直接存入你的密钥环，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Name (found by itself if left empty)</source>
        <translation>名称（留空则自动确定）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Waiting for a token</source>
        <translation>等待令牌</translation>
    </message>
    <message>
        <source>Its kind is told by its letters.</source>
        <translation>从字符即可看出类型。</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The provider has switched this whole format off: it is dead.</source>
        <translation>提供商已停用整个格式：它已失效。</translation>
    </message>
    <message>
        <source>kind told by a check</source>
        <translation>类型需检查后得知</translation>
    </message>
    <message>
        <source>Add for this address</source>
        <translation>添加到此地址</translation>
    </message>
</context>
<context>
    <name>AgeChart</name>
    <message>
        <source>Age against your policy ({n} days)</source>
        <translation>令牌已用时间与策略对比（{n} 天）</translation>
    </message>
    <message>
        <source>{within} within their limit, {over} over it, {twice} more than twice over it.</source>
        <translation>{within} 个在期限内，{over} 个超期，{twice} 个超过期限两倍。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Twice over</source>
        <translation>超过两倍</translation>
    </message>
    <message>
        <source>{n} within</source>
        <translation>{n} 个期限内</translation>
    </message>
    <message>
        <source>{n} over</source>
        <translation>{n} 个超期</translation>
    </message>
    <message>
        <source>{n} twice over</source>
        <translation>{n} 个超过两倍</translation>
    </message>
    <message>
        <source>{age}: {within} within, {over} over, {twice} twice over</source>
        <translation>{age}：{within} 个期限内，{over} 个超期，{twice} 个超过两倍</translation>
    </message>
    <message>
        <source>older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>6 mo</source>
        <translation>6个月</translation>
    </message>
    <message>
        <source>up to {age}</source>
        <translation>不超过 {age}</translation>
    </message>
    <message>
        <source>limit {age}</source>
        <translation>期限 {age}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>No token&apos;s age is known yet: check them.</source>
        <translation>还不知道任何令牌的创建时间：请先检查。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Remove {what}?</source>
        <translation>移除 {what}？</translation>
    </message>
    <message>
        <source>Keyturn forgets the record and takes the value out of the vault. Files that hold it stay as they are.</source>
        <translation>Keyturn 会删除记录并从保险库中取出令牌值。包含它的文件保持不变。</translation>
    </message>
    <message>
        <source>It stays alive at its provider. You can undo this for some seconds; after that the value is gone from here.</source>
        <translation>它在提供商处仍然有效。几秒内可以撤回；之后令牌值就会从这里消失。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Search in a folder</source>
        <translation>在文件夹中搜索</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>写入…</translation>
    </message>
    <message>
        <source>Write a backup</source>
        <translation>写入备份</translation>
    </message>
    <message>
        <source>Everything in one file, encrypted with a passphrase of its own.</source>
        <translation>所有内容写入一个文件，用专门的密码短语加密。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Shown first, then merged: no value of yours is overwritten.</source>
        <translation>先显示再合并：不会覆盖你的任何令牌值。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show “{chart}” as a chart</source>
        <translation>以图表显示“{chart}”</translation>
    </message>
    <message>
        <source>Show “{chart}” as a table</source>
        <translation>以表格显示“{chart}”</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Classic</source>
        <translation>经典</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>明文</translation>
    </message>
</context>
<context>
    <name>CleaningSheet</name>
    <message>
        <source>Clean the history</source>
        <translation>清理历史</translation>
    </message>
    <message>
        <source>No such token stands in this history.</source>
        <translation>此历史中没有这样的令牌。</translation>
    </message>
    <message>
        <source>There is nothing to clean.</source>
        <translation>无需清理。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Whoever has a clone, a fork or a build&apos;s log has the token, whatever is rewritten here. Only a dead token is safe.</source>
        <translation>无论这里如何改写，拥有克隆、复刻或构建日志的人都有此令牌。只有失效的令牌才是安全的。</translation>
    </message>
    <message>
        <source>Rotation comes first.</source>
        <translation>先轮换。</translation>
    </message>
    <message>
        <source>Keep a copy; put your own changes aside before</source>
        <translation>保留一份副本；先把自己的更改放到一边</translation>
    </message>
    <message>
        <source>Rewrite every commit, tag and stash</source>
        <translation>改写所有提交、标签和储藏</translation>
    </message>
    <message>
        <source>See that nothing is left</source>
        <translation>确认没有残留</translation>
    </message>
    <message>
        <source>Replace what the remote has</source>
        <translation>替换远程仓库中的内容</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Taken out: {tokens}.</source>
        <translation>将移除：{tokens}。</translation>
    </message>
    <message>
        <source>git-filter-repo is to be installed first.</source>
        <translation>需要先安装 git-filter-repo。</translation>
    </message>
    <message>
        <source>The files named in the commands hold no token.</source>
        <translation>命令中提到的文件不含任何令牌。</translation>
    </message>
    <message>
        <source>Afterwards everybody else clones anew, and the copy of step 1 is deleted.</source>
        <translation>之后其他人都要重新克隆，并删除第 1 步的副本。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a token or something to do</source>
        <translation>查找令牌或操作</translation>
    </message>
    <message>
        <source>A token, a page, something to do</source>
        <translation>令牌、页面或操作</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>没有匹配项。少输入几个字可以找到更多。</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Choose a token to see what it opens.</source>
        <translation>选择一个令牌，查看它能打开什么。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Places {n}</source>
        <translation>位置 {n}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 个</translation>
    </message>
    <message>
        <source>Ignored for a while: {reasons}</source>
        <translation>暂时忽略：{reasons}</translation>
    </message>
    <message>
        <source>Found, not claimed.</source>
        <translation>已发现，未认领。</translation>
    </message>
    <message>
        <source>It is not sent anywhere until you say it is yours.</source>
        <translation>在你确认它属于你之前，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Kept and named.</source>
        <translation>已保存并命名。</translation>
    </message>
    <message>
        <source>This provider cannot be asked yet.</source>
        <translation>暂时还不能查询此提供商。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Ask the provider what it opens.</source>
        <translation>询问提供商它能打开什么。</translation>
    </message>
    <message>
        <source>All well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Nothing to do for this token.</source>
        <translation>此令牌无需处理。</translation>
    </message>
    <message>
        <source>Go on with rotation…</source>
        <translation>继续轮换…</translation>
    </message>
    <message>
        <source>Move to fine-grained…</source>
        <translation>迁移到细粒度…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>轮换…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation>这是我的</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>备注已更改。</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop it to look for tokens inside</source>
        <translation>松开以在其中查找令牌</translation>
    </message>
    <message>
        <source>Drop it to add this token</source>
        <translation>松开以添加此令牌</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Which tokens are on this machine?</source>
        <translation>这台电脑上有哪些令牌？</translation>
    </message>
    <message>
        <source>Keyturn shows what each one opens, how old it is and where it is written.</source>
        <translation>Keyturn 会显示每个令牌能打开什么、有多旧、写在哪里。</translation>
    </message>
    <message>
        <source>Import what is here</source>
        <translation>导入本机令牌</translation>
    </message>
    <message>
        <source>Looks into the files your tools keep. Nothing is sent or changed.</source>
        <translation>查看你的工具所保存的文件，不发送也不更改任何内容。</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>粘贴令牌</translation>
    </message>
    <message>
        <source>It goes straight into your keychain.</source>
        <translation>直接存入你的密钥环。</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>先练习一下</translation>
    </message>
    <message>
        <source>Sample tokens and a pretend provider: a whole rotation, nothing at risk.</source>
        <translation>示例令牌和模拟的提供商：完整轮换一次，毫无风险。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>ExpiryChart</name>
    <message>
        <source>Expiring in the next 90 days</source>
        <translation>未来 90 天内过期</translation>
    </message>
    <message>
        <source>Nothing expires in the next 90 days.</source>
        <translation>未来 90 天内没有令牌过期。</translation>
    </message>
    <message>
        <source>{n} in all, the first is {name} in {age}.</source>
        <translation>共 {n} 个，最早的是 {name}，{age}后。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90天</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Where to look</source>
        <translation>检查哪里</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Add this machine</source>
        <translation>添加本机</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>git history too</source>
        <translation>包括 git 历史</translation>
    </message>
    <message>
        <source>How often by itself</source>
        <translation>自动检查频率</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>检查此处</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The folder is not looked into again; its leaks stay.</source>
        <translation>不再检查此文件夹；已有的泄露记录会保留。</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>UNCLAIMED</source>
        <translation>未认领</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Show the value for 10 seconds</source>
        <translation>显示令牌值 10 秒</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有扣分。</translation>
    </message>
    <message>
        <source>Nothing to weigh yet.</source>
        <translation>还没有可评估的内容。</translation>
    </message>
    <message>
        <source>Once there are tokens, this page says how well they stand and why.</source>
        <translation>有了令牌后，此页会说明它们的状况及原因。</translation>
    </message>
    <message>
        <source>Add tokens</source>
        <translation>添加令牌</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>IgnoreSheet</name>
    <message>
        <source>Ignore a reason on {name}</source>
        <translation>忽略 {name} 的某个原因</translation>
    </message>
    <message>
        <source>It stays as dangerous as it is.</source>
        <translation>它的风险不会因此降低。</translation>
    </message>
    <message>
        <source>Keyturn only stops to name it until the day you give.</source>
        <translation>Keyturn 只是在你指定的日期之前不再提示。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For example: the build machine is replaced in May</source>
        <translation>例如：构建机将在五月更换</translation>
    </message>
    <message>
        <source>Why it may stay so</source>
        <translation>为何可以保持现状</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ignore until then</source>
        <translation>在此之前忽略</translation>
    </message>
</context>
<context>
    <name>IgnoredSection</name>
    <message>
        <source>Ignored for a while</source>
        <translation>暂时忽略</translation>
    </message>
    <message>
        <source>A reason is ignored from a token&apos;s menu, with a cause and a day.</source>
        <translation>可在令牌菜单中忽略某个原因，并注明理由和日期。</translation>
    </message>
    <message>
        <source>Nothing is ignored.</source>
        <translation>没有忽略任何内容。</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <source>Count {reason} again for {name}</source>
        <translation>对 {name} 重新计入 {reason}</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import what is on this machine</source>
        <translation>导入这台电脑上的令牌</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>These are mine</source>
        <translation>这些是我的</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files where your tools keep their tokens</source>
        <translation>各工具保存令牌的文件</translation>
    </message>
    <message>
        <source>huggingface_hub, git, netrc, shell files, editors, MCP, containers, and the environment. They are read, not changed, and nothing is sent.</source>
        <translation>huggingface_hub、git、netrc、shell 文件、编辑器、MCP、容器以及环境变量。只读取、不更改，也不发送任何内容。</translation>
    </message>
    <message>
        <source>Files and folders to look in</source>
        <translation>要查找的文件和文件夹</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Add a folder of yours, or paste a token.</source>
        <translation>请添加你的文件夹，或粘贴令牌。</translation>
    </message>
    <message>
        <source>No token was found.</source>
        <translation>没有找到令牌。</translation>
    </message>
    <message>
        <source>Found outside your own tools&apos; files. They are not sent anywhere until you say that they are yours: they may be a stranger&apos;s, or bait.</source>
        <translation>在你自己的工具文件之外发现。在你确认属于你之前不会发送到任何地方：它们可能是别人的，也可能是诱饵。</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Import feed…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>The imported feed was left aside.</source>
        <translation>导入的列表未被采用。</translation>
    </message>
    <message>
        <source>The built-in one is used.</source>
        <translation>正在使用内置列表。</translation>
    </message>
    <message>
        <source>No known incident hits a token of yours.</source>
        <translation>没有已知事件影响你的令牌。</translation>
    </message>
    <message>
        <source>None was in reach of one, or it was turned over since.</source>
        <translation>没有令牌在影响范围内，或之后已轮换。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有需要做的事。</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>显示所有事件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Saved {name}. It holds no token.</source>
        <translation>已保存 {name}。其中不含令牌。</translation>
    </message>
    <message>
        <source>This feed is in use already.</source>
        <translation>此列表已在使用。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Import feed</source>
        <translation>导入列表</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>LeakBar</name>
    <message>
        <source>The leak chosen</source>
        <translation>所选泄露</translation>
    </message>
    <message>
        <source>Puts a new token into every place, then makes this one dead.</source>
        <translation>在每处换上新令牌，然后让这个失效。</translation>
    </message>
    <message>
        <source>Says that this token is yours: then it can be checked and rotated.</source>
        <translation>声明此令牌属于您：之后即可检查和轮换。</translation>
    </message>
    <message>
        <source>Takes the token into your inventory; nobody is asked about it.</source>
        <translation>把令牌纳入清单；不会向任何人查询。</translation>
    </message>
    <message>
        <source>Asks the provider to make this token dead.</source>
        <translation>请提供方让此令牌失效。</translation>
    </message>
    <message>
        <source>Asks the provider whether this token still works.</source>
        <translation>向提供方询问此令牌是否仍然有效。</translation>
    </message>
    <message>
        <source>Counts it no longer, for a reason you give, for as long as you say.</source>
        <translation>按您给出的理由和期限不再计入。</translation>
    </message>
    <message>
        <source>No real token: the same text counts nowhere any more.</source>
        <translation>不是真令牌：相同文本在任何地方都不再计入。</translation>
    </message>
    <message>
        <source>You have dealt with it.</source>
        <translation>您已处理。</translation>
    </message>
    <message>
        <source>Ignored or solved no longer: it is open again.</source>
        <translation>不再忽略或视为已解决：重新计入。</translation>
    </message>
    <message>
        <source>Shows where the file lies, in your file manager.</source>
        <translation>在文件管理器中显示文件所在位置。</translation>
    </message>
    <message>
        <source>Shows the commands that take the token out of the history.</source>
        <translation>显示从历史中清除令牌的命令。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>It is mine</source>
        <translation>这是我的</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>检查…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Is a placeholder</source>
        <translation>是占位符</translation>
    </message>
    <message>
        <source>Is solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Count it again</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Clean history…</source>
        <translation>清理历史…</translation>
    </message>
</context>
<context>
    <name>LeakBoard</name>
    <message>
        <source>Nothing fits.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Change what is shown.</source>
        <translation>请更改显示条件。</translation>
    </message>
    <message>
        <source>No open leak</source>
        <translation>没有未处理的泄露</translation>
    </message>
    <message>
        <source>Nothing that was looked at holds a token.</source>
        <translation>检查过的内容中没有令牌。</translation>
    </message>
    <message>
        <source>Nothing was looked into yet.</source>
        <translation>尚未检查任何内容。</translation>
    </message>
    <message>
        <source>Press “Look now”.</source>
        <translation>请点击“立即查看”。</translation>
    </message>
    <message>
        <source>Filter leaks   /</source>
        <translation>筛选泄露   /</translation>
    </message>
    <message>
        <source>Filter leaks</source>
        <translation>筛选泄露</translation>
    </message>
</context>
<context>
    <name>LeakFiles</name>
    <message>
        <source>Report of another tool</source>
        <translation>其他工具的报告</translation>
    </message>
    <message>
        <source>Folder that the paths in the report count from</source>
        <translation>报告中的路径所相对的文件夹</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>Export leaks</source>
        <translation>导出泄露</translation>
    </message>
    <message>
        <source>{tool}: {n} taken, {new} new; {hidden} without a value.</source>
        <translation>{tool}：接收 {n} 项，新增 {new} 项；{hidden} 项没有值。</translation>
    </message>
</context>
<context>
    <name>LeakIgnoreSheet</name>
    <message>
        <source>It stays as dangerous as it is.</source>
        <translation>它的风险不会因此降低。</translation>
    </message>
    <message>
        <source>Keyturn only stops to hold it against you.</source>
        <translation>Keyturn 只是不再提示。</translation>
    </message>
    <message>
        <source>For example: test data of a library</source>
        <translation>例如：某个库的测试数据</translation>
    </message>
    <message>
        <source>Why it may stay so</source>
        <translation>为何可以保持现状</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>仅到</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>This token wherever it stands</source>
        <translation>此令牌的所有位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>LeakMenu</name>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>LeakTree</name>
    <message>
        <source>Leaks found</source>
        <translation>发现的泄露</translation>
    </message>
</context>
<context>
    <name>LeaksEmpty</name>
    <message>
        <source>Where may a token lie open?</source>
        <translation>令牌可能暴露在哪里？</translation>
    </message>
    <message>
        <source>Keyturn looks into files, archives and the whole history of git. Nothing is sent anywhere.</source>
        <translation>Keyturn 会检查文件、压缩包和整个 Git 历史，不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Look into a folder</source>
        <translation>检查文件夹</translation>
    </message>
    <message>
        <source>A project, or all of them. You can also drop it here.</source>
        <translation>一个项目，或全部项目。也可以拖放到这里。</translation>
    </message>
    <message>
        <source>Look over this machine</source>
        <translation>检查本机</translation>
    </message>
    <message>
        <source>Shell histories, caches, settings, running programs of yours.</source>
        <translation>Shell 历史、缓存、设置以及你正在运行的程序。</translation>
    </message>
    <message>
        <source>Take a report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>From gitleaks, betterleaks or kingfisher: its findings are managed here.</source>
        <translation>来自 gitleaks、betterleaks 或 kingfisher，其结果在此管理。</translation>
    </message>
</context>
<context>
    <name>LeaksPage</name>
    <message>
        <source>Leaks</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>Import report…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <source>Takes the findings of gitleaks, betterleaks or kingfisher.</source>
        <translation>导入 gitleaks、betterleaks 或 kingfisher 的结果。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the leaks shown to a file; it holds no token.</source>
        <translation>把显示的泄露写入文件；其中不含令牌。</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>检查哪里</translation>
    </message>
    <message>
        <source>The vault is locked, so that tokens cannot be told from each other.</source>
        <translation>保险库已锁定，无法区分各个令牌。</translation>
    </message>
    <message>
        <source>Unlock it, then look again.</source>
        <translation>请解锁后重新检查。</translation>
    </message>
    <message>
        <source>Without them tokens cannot be told from each other: none was taken.</source>
        <translation>没有值就无法区分令牌:未导入任何内容。</translation>
    </message>
    <message>
        <source>Let {tool} write its report without --redact.</source>
        <translation>请让 {tool} 不带 --redact 生成报告。</translation>
    </message>
    <message>
        <source>The report shows no values.</source>
        <translation>报告中没有显示值。</translation>
    </message>
    <message>
        <source>Look for tokens in a folder</source>
        <translation>在文件夹中查找令牌</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message>
        <source>Remove what Keyturn keeps</source>
        <translation>移除 Keyturn 保存的内容</translation>
    </message>
    <message>
        <source>The tokens live on at their providers and in your files either way.</source>
        <translation>无论如何，令牌在提供商处和你的文件中依然有效。</translation>
    </message>
    <message>
        <source>Forget the tokens; keep settings and history</source>
        <translation>忘记令牌；保留设置和历史</translation>
    </message>
    <message>
        <source>Delete everything listed here, for good</source>
        <translation>永久删除此处列出的全部内容</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>这里有什么</translation>
    </message>
    <message>
        <source>I have a backup, or need none</source>
        <translation>我有备份，或不需要备份</translation>
    </message>
    <message>
        <source>Values that are written down nowhere else are lost.</source>
        <translation>没有写在别处的值将会丢失。</translation>
    </message>
    <message>
        <source>A backup brings everything back.</source>
        <translation>备份可以恢复全部内容。</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>写入备份…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Forget the tokens</source>
        <translation>忘记令牌</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>The keychain does not answer: its items cannot be counted</source>
        <translation>密钥环没有应答：无法统计其中的条目</translation>
    </message>
    <message>
        <source>stays: {path}</source>
        <translation>保留：{path}</translation>
    </message>
    <message>
        <source>Everything is deleted</source>
        <translation>全部已删除</translation>
    </message>
    <message>
        <source>not deleted: {path}, {why}</source>
        <translation>未删除：{path}，{why}</translation>
    </message>
    <message>
        <source>left for you: {path}</source>
        <translation>留给你：{path}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Keyturn is locked</source>
        <translation>Keyturn 已锁定</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Your tokens are sealed. Reminders go on.</source>
        <translation>令牌已封存。提醒照常进行。</translation>
    </message>
    <message>
        <source>This is a privacy lock: the window is hidden and Keyturn lets go of all values. The keychain, or the file with your passphrase, keeps its own lock.</source>
        <translation>这是隐私锁：窗口已隐藏，Keyturn 不再持有任何值。密钥环或存放口令的文件有其自身的锁。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Looking for tokens</source>
        <translation>正在查找令牌</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>LookEnd</name>
    <message>
        <source>Show what…</source>
        <translation>查看详情…</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的内容</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>You had this token already.</source>
        <translation>此令牌已经存在。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>已添加。</translation>
    </message>
    <message>
        <source>Keyturn is locked</source>
        <translation>Keyturn 已锁定</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NarrowerCard</name>
    <message>
        <source>What is it for?</source>
        <translation>用途是什么？</translation>
    </message>
    <message>
        <source>The same without {scopes}.</source>
        <translation>同样的权限，去掉 {scopes}。</translation>
    </message>
    <message>
        <source>Tick what it is for: a token for nothing needs nothing.</source>
        <translation>请勾选用途：没有用途的令牌什么都不需要。</translation>
    </message>
    <message>
        <source>Also gated repositories that its owner may read.</source>
        <translation>也包括账户可读取的受限仓库。</translation>
    </message>
    <message>
        <source>The page cannot be told these; choose them there yourself: {names}</source>
        <translation>以下内容无法预填到页面，请在那里自行选择：{names}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 个</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>The provider&apos;s page, filled in with this. Rotating opens it by itself.</source>
        <translation>已据此填好的提供商页面。轮换时会自动打开。</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What is it for? Who asked for it?</source>
        <translation>它的用途是什么？是谁要的？</translation>
    </message>
    <message>
        <source>Never write a token here.</source>
        <translation>切勿在这里写入令牌。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>Offline.</source>
        <translation>离线。</translation>
    </message>
    <message>
        <source>Nothing is sent: checking and revoking wait until Keyturn is started without --offline. Everything else works.</source>
        <translation>不发送任何内容：检查和撤销要等 Keyturn 不带 --offline 启动后才能进行。其他功能照常。</translation>
    </message>
</context>
<context>
    <name>PlacesTab</name>
    <message>
        <source>No place is known to hold this token.</source>
        <translation>没有已知位置包含此令牌。</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>PlaintextChart</name>
    <message>
        <source>Places in plain text</source>
        <translation>明文位置</translation>
    </message>
    <message>
        <source>{n} today. The count begins here.</source>
        <translation>今天 {n} 处。从今天开始统计。</translation>
    </message>
    <message>
        <source>{before} on {day}, {now} today.</source>
        <translation>{day} 有 {before} 处，今天 {now} 处。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>None left. Keep it so.</source>
        <translation>已全部清除。请保持。</translation>
    </message>
    <message>
        <source>Goal: zero. Helpers and references replace the rest.</source>
        <translation>目标：零。其余的用凭据助手和引用代替。</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>今天 {n} 处</translation>
    </message>
    <message>
        <source>{n} on {day}</source>
        <translation>{day} {n} 处</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The nearest counts: a token&apos;s own, then its provider&apos;s, then the default.</source>
        <translation>以最近的规定为准：先看令牌自身的，再看提供商的，最后是默认的。</translation>
    </message>
    <message>
        <source>Add a provider…</source>
        <translation>添加提供商…</translation>
    </message>
    <message>
        <source>Say something for a provider</source>
        <translation>为某个提供商单独设定</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Oldest allowed</source>
        <translation>最长使用期</translation>
    </message>
    <message>
        <source>Warn before</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>Classic allowed until</source>
        <translation>允许经典令牌至</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>{who}: classic allowed until</source>
        <translation>{who}：允许经典令牌至</translation>
    </message>
    <message>
        <source>{who}: oldest allowed</source>
        <translation>{who}：最长使用期</translation>
    </message>
    <message>
        <source>{who}: named before</source>
        <translation>{who}：提前提醒</translation>
    </message>
    <message>
        <source>Forget what is said for {who}</source>
        <translation>删除 {who} 的设定</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>所有令牌</translation>
    </message>
</context>
<context>
    <name>PolicySheet</name>
    <message>
        <source>Policy of {name}</source>
        <translation>{name} 的策略</translation>
    </message>
    <message>
        <source>Switch a limit on to give this token its own.</source>
        <translation>打开某项限制，即可为此令牌单独设定。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Oldest allowed</source>
        <translation>最长使用期</translation>
    </message>
    <message>
        <source>Warn before its end</source>
        <translation>到期前提醒</translation>
    </message>
    <message>
        <source>Classic allowed until</source>
        <translation>允许经典令牌至</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{limit}: its own</source>
        <translation>{limit}：单独设定</translation>
    </message>
</context>
<context>
    <name>ProgramSection</name>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Command that brings the new version</source>
        <translation>获取新版本的命令</translation>
    </message>
    <message>
        <source>Read on and download…</source>
        <translation>了解详情并下载…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>初次使用</translation>
    </message>
    <message>
        <source>Where values are kept, what lies around, practice, what is allowed.</source>
        <translation>值存放在哪里、有哪些散落的令牌、练习、允许什么。</translation>
    </message>
    <message>
        <source>Remove what Keyturn keeps</source>
        <translation>移除 Keyturn 保存的内容</translation>
    </message>
    <message>
        <source>The tokens alone, or everything before an uninstall.</source>
        <translation>只移除令牌，或在卸载前移除全部内容。</translation>
    </message>
    <message>
        <source>Version {version} is there.</source>
        <translation>版本 {version} 已发布。</translation>
    </message>
    <message>
        <source>Read on…</source>
        <translation>了解详情…</translation>
    </message>
    <message>
        <source>This copy was built without an address to ask for updates.</source>
        <translation>这个版本在构建时没有填写更新地址。</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>还没有询问过。</translation>
    </message>
    <message>
        <source>Asked {ago}.</source>
        <translation>询问时间：{ago}。</translation>
    </message>
    <message>
        <source>The newest, asked {ago}.</source>
        <translation>已是最新，询问时间：{ago}。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>{version} is there</source>
        <translation>{version} 已发布</translation>
    </message>
    <message>
        <source>Keyturn {version} is there</source>
        <translation>Keyturn {version} 已发布</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{page}, {n} need attention</source>
        <translation>{page}，{n} 项需要关注</translation>
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>Value of the token, shown for a moment</source>
        <translation>令牌值，仅短暂显示</translation>
    </message>
    <message>
        <source>hidden again in {n} s</source>
        <translation>{n} 秒后重新隐藏</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>{score} of 100 points, none is missing.</source>
        <translation>100 分中得 {score} 分，没有扣分。</translation>
    </message>
    <message>
        <source>{score} of 100 points. {missing}</source>
        <translation>100 分中得 {score} 分。{missing}</translation>
    </message>
    <message>
        <source>Lost for</source>
        <translation>扣分原因</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>满分 100</translation>
    </message>
</context>
<context>
    <name>SealedSheet</name>
    <message>
        <source>Keyturn never keeps tokens in plain text. It can keep them in a sealed file, encrypted with a passphrase of yours.</source>
        <translation>Keyturn 从不以明文保存令牌。可以把它们存入用你的密码短语加密的密封文件。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Nobody can recover it.</source>
        <translation>无法找回。</translation>
    </message>
    <message>
        <source>Without the passphrase the values are lost; the tokens live on.</source>
        <translation>没有密码短语，令牌值就会丢失，但令牌仍然有效。</translation>
    </message>
    <message>
        <source>Use it unencrypted</source>
        <translation>不加密使用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Make sealed file</source>
        <translation>创建密封文件</translation>
    </message>
    <message>
        <source>At least {n} characters; a few words are best.</source>
        <translation>至少 {n} 个字符；最好用几个单词。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>ServerSection</name>
    <message>
        <source>Providers and their servers</source>
        <translation>提供商及其服务器</translation>
    </message>
    <message>
        <source>Fixed when a token is added. A token is never sent anywhere else.</source>
        <translation>添加令牌时即固定。令牌绝不会发送到其他地方。</translation>
    </message>
    <message>
        <source>No token yet.</source>
        <translation>还没有令牌。</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>从未发送</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Due dates for your calendar</source>
        <translation>用于日历的到期日</translation>
    </message>
    <message>
        <source>The coming year&apos;s, as a file; with the names of the tokens or without.</source>
        <translation>未来一年的到期日，保存为文件；可含令牌名称，也可不含。</translation>
    </message>
</context>
<context>
    <name>SkippedSheet</name>
    <message>
        <source>A token in there would not have been found.</source>
        <translation>其中若有令牌，不会被发现。</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Which leaks are shown</source>
        <translation>显示哪些泄露</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>有故障</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>sealed file</source>
        <translation>密封文件</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>已选 {n} 个</translation>
    </message>
    <message>
        <source>checked {ago}</source>
        <translation>{ago}检查</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>What to do first</source>
        <translation>首先要做的事</translation>
    </message>
    <message>
        <source>Nothing to do. Every token is as your policy asks.</source>
        <translation>无事可做。每个令牌都符合你的策略。</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Brings {n} points</source>
        <translation>可得 {n} 分</translation>
    </message>
</context>
<context>
    <name>TimelinePlot</name>
    <message>
        <source>Plot of the timeline</source>
        <translation>时间线图</translation>
    </message>
    <message>
        <source>From {begin} to {end}: {marks}.</source>
        <translation>{begin} 至 {end}：{marks}。</translation>
    </message>
    <message>
        <source>Due since {day}.</source>
        <translation>自 {day} 起到期。</translation>
    </message>
    <message>
        <source>Due on {day}.</source>
        <translation>{day} 到期。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>was due</source>
        <translation>曾到期</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>TokenMenu</name>
    <message>
        <source>Go on with rotation…</source>
        <translation>继续轮换…</translation>
    </message>
</context>
<context>
    <name>TokenModel</name>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>TokenTable</name>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Filter tokens   /</source>
        <translation>筛选令牌   /</translation>
    </message>
    <message>
        <source>Filter tokens</source>
        <translation>筛选令牌</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add token</source>
        <translation>添加令牌</translation>
    </message>
</context>
<context>
    <name>ViewBox</name>
    <message>
        <source>Put together</source>
        <translation>分组方式</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Reading the inventory…</source>
        <translation>正在读取清单…</translation>
    </message>
    <message>
        <source>No token fits.</source>
        <translation>没有匹配的令牌。</translation>
    </message>
    <message>
        <source>The filter leaves none over.</source>
        <translation>筛选后没有剩余的行。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Welcome to Keyturn</source>
        <translation>欢迎使用 Keyturn</translation>
    </message>
    <message>
        <source>It keeps your developer tokens, knows where they are written down, and turns them over without breaking what uses them.</source>
        <translation>它保管你的开发者令牌，知道它们写在哪里，并在不影响使用者的情况下轮换它们。</translation>
    </message>
    <message>
        <source>No account, no telemetry. It asks a provider only what you ask it to.</source>
        <translation>无需账户，没有遥测。只有在你要求时才会询问提供商。</translation>
    </message>
    <message>
        <source>Make a sealed file…</source>
        <translation>创建密封文件…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Found again in the settings.</source>
        <translation>之后可在设置中再次找到。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Where values are kept</source>
        <translation>值存放在哪里</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>What lies around here</source>
        <translation>这里散落着什么</translation>
    </message>
    <message>
        <source>The files where tools keep tokens are read. Nothing is taken or sent.</source>
        <translation>读取各工具存放令牌的文件。不会取走或发送任何内容。</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>先练习</translation>
    </message>
    <message>
        <source>Sample tokens, a pretend provider: a whole rotation, nothing at risk.</source>
        <translation>示例令牌，模拟的提供商：完整轮换一次，毫无风险。</translation>
    </message>
    <message>
        <source>Remind me in time</source>
        <translation>及时提醒我</translation>
    </message>
    <message>
        <source>Starts in the tray at login, without a window.</source>
        <translation>登录时在托盘中启动，不打开窗口。</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>查找更新</translation>
    </message>
    <message>
        <source>One question a day, one address. Nothing is ever installed by itself.</source>
        <translation>每天一次询问，一个地址。绝不会自行安装任何内容。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>初次使用</translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>In a sealed file, which is open.</source>
        <translation>在密封文件中，已打开。</translation>
    </message>
    <message>
        <source>{name} keeps its items in clear. A sealed file does not.</source>
        <translation>{name} 以明文保存条目。密封文件则不会。</translation>
    </message>
    <message>
        <source>In the keychain of this desktop: {name}, open.</source>
        <translation>在此桌面的密钥环中：{name}，已打开。</translation>
    </message>
    <message>
        <source>{name} is locked: its password is asked for when it is needed.</source>
        <translation>{name} 已锁定：需要时会询问其密码。</translation>
    </message>
    <message>
        <source>No keychain answers here. A file sealed with a passphrase does the same.</source>
        <translation>这里没有密钥环应答。用密码短语密封的文件也能起到同样作用。</translation>
    </message>
    <message>
        <source>This copy was built without an address to ask for updates.</source>
        <translation>这个版本在构建时没有填写更新地址。</translation>
    </message>
    <message>
        <source>No token lies where tools keep them. Folders of yours can be added.</source>
        <translation>工具存放令牌的地方没有令牌。可以添加你自己的文件夹。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Values taken out</source>
        <translation>取出令牌值</translation>
    </message>
    <message>
        <source>Coming and going</source>
        <translation>新增与移除</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Asked whether a token lives</source>
        <translation>查询令牌是否有效</translation>
    </message>
    <message>
        <source>Asked to revoke a token</source>
        <translation>请求撤销令牌</translation>
    </message>
    <message>
        <source>Asked whether an organisation lets a token in</source>
        <translation>查询组织是否允许令牌</translation>
    </message>
    <message>
        <source>Looked for secrets of Spaces</source>
        <translation>查看 Space 的机密</translation>
    </message>
    <message>
        <source>Put a token into a Space</source>
        <translation>把令牌写入 Space</translation>
    </message>
    <message>
        <source>Restarted a Space</source>
        <translation>重启 Space</translation>
    </message>
    <message>
        <source>Asked whether there is a newer Keyturn</source>
        <translation>询问是否有更新的 Keyturn</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Laying out the practice room…</source>
        <translation>正在布置练习环境…</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Keep both: the backup&apos;s comes in under a name of its own</source>
        <translation>两个都保留：备份中的以新名称加入</translation>
    </message>
    <message>
        <source>Take the backup&apos;s; yours is kept under a name of its own</source>
        <translation>采用备份中的；你现有的以新名称保留</translation>
    </message>
    <message>
        <source>Keep yours; the backup&apos;s stays in the backup</source>
        <translation>保留你现有的；备份中的留在备份里</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>将加入</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>comes in beside yours</source>
        <translation>与现有的并存</translation>
    </message>
    <message>
        <source>takes the place of yours, which is kept</source>
        <translation>取代现有的，现有的会保留</translation>
    </message>
    <message>
        <source>stays in the backup</source>
        <translation>留在备份中</translation>
    </message>
    <message>
        <source>known to be dead, left out</source>
        <translation>已知失效，不加入</translation>
    </message>
    <message>
        <source>practice and real tokens never mix</source>
        <translation>练习令牌与真实令牌不能混用</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Go to {page}</source>
        <translation>转到“{page}”</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>The chosen tokens</source>
        <translation>所选令牌</translation>
    </message>
    <message>
        <source>Find a token or something to do</source>
        <translation>查找令牌或操作</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示所有快捷键</translation>
    </message>
    <message>
        <source>Filter what is shown</source>
        <translation>筛选显示的内容</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>撤回刚才的操作</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>写入备份…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Due dates for your calendar…</source>
        <translation>用于日历的到期日…</translation>
    </message>
    <message>
        <source>Practise with sample tokens</source>
        <translation>用示例令牌练习</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>初次使用…</translation>
    </message>
    <message>
        <source>Remove what Keyturn keeps…</source>
        <translation>移除 Keyturn 保存的内容…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation>关闭最上层</translation>
    </message>
    <message>
        <source>Add a token…</source>
        <translation>添加令牌…</translation>
    </message>
    <message>
        <source>Import what is here…</source>
        <translation>导入本机令牌…</translation>
    </message>
    <message>
        <source>Show all tokens</source>
        <translation>显示所有令牌</translation>
    </message>
    <message>
        <source>Check all tokens</source>
        <translation>检查所有令牌</translation>
    </message>
    <message>
        <source>Rows of one or two lines</source>
        <translation>单行或双行显示</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>全选显示的令牌</translation>
    </message>
    <message>
        <source>Do the best next thing</source>
        <translation>执行最合适的下一步</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>轮换…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>These are mine</source>
        <translation>这些是我的</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制令牌值</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>显示令牌值</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>What it opens</source>
        <translation>它能打开什么</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>它写在哪里</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>它的经历</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Search folders…</source>
        <translation>搜索文件夹…</translation>
    </message>
    <message>
        <source>Search Spaces</source>
        <translation>搜索 Space</translation>
    </message>
    <message>
        <source>Policy of this token…</source>
        <translation>此令牌的策略…</translation>
    </message>
    <message>
        <source>Ignore a reason…</source>
        <translation>忽略某个原因…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Open the menu of what fits</source>
        <translation>打开菜单</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>That file is no backup of Keyturn.</source>
        <translation>该文件不是 Keyturn 备份。</translation>
    </message>
    <message>
        <source>Nothing of it was read.</source>
        <translation>没有读取其中任何内容。</translation>
    </message>
    <message>
        <source>Choose the file that was written by Export.</source>
        <translation>请选择导出时写入的文件。</translation>
    </message>
    <message>
        <source>A newer Keyturn wrote this backup.</source>
        <translation>此备份由更新版本的 Keyturn 写入。</translation>
    </message>
    <message>
        <source>This version could misread it, so it does not try.</source>
        <translation>当前版本可能误读，因此不会尝试。</translation>
    </message>
    <message>
        <source>Install the newer version, then restore it.</source>
        <translation>请安装新版本后再恢复。</translation>
    </message>
    <message>
        <source>The backup is cut short.</source>
        <translation>备份不完整。</translation>
    </message>
    <message>
        <source>Its end is missing: the copying or the download did not finish.</source>
        <translation>缺少结尾：复制或下载没有完成。</translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or use an older backup.</source>
        <translation>请从原处重新复制，或使用较早的备份。</translation>
    </message>
    <message>
        <source>The backup was changed after it was written.</source>
        <translation>备份写入后被更改过。</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>没有使用其中任何内容。</translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or use another backup.</source>
        <translation>请从原处重新复制，或使用其他备份。</translation>
    </message>
    <message>
        <source>The backup asks for more work than a real one does.</source>
        <translation>该备份要求的计算量超出正常备份。</translation>
    </message>
    <message>
        <source>It was refused before anything was computed.</source>
        <translation>在开始计算之前已被拒绝。</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>请使用另一份副本。</translation>
    </message>
    <message>
        <source>That passphrase does not open this backup.</source>
        <translation>该密码短语无法打开此备份。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Type the one that was given at the export; capitals count.</source>
        <translation>请输入导出时设定的密码短语；区分大小写。</translation>
    </message>
    <message>
        <source>A backup needs a passphrase.</source>
        <translation>备份需要密码短语。</translation>
    </message>
    <message>
        <source>Without it anybody could read your tokens in it.</source>
        <translation>否则任何人都能读取其中的令牌。</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>请输入一个。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>它保持原样。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>That is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>A backup is one file.</source>
        <translation>备份是单个文件。</translation>
    </message>
    <message>
        <source>Choose a file name in it.</source>
        <translation>请在其中指定文件名。</translation>
    </message>
    <message>
        <source>Practice is never started at login.</source>
        <translation>练习不会在登录时启动。</translation>
    </message>
    <message>
        <source>It is there to be opened by hand.</source>
        <translation>它只能手动打开。</translation>
    </message>
    <message>
        <source>Choose it in your own profile.</source>
        <translation>请在你自己的配置中设置。</translation>
    </message>
    <message>
        <source>The file could not be changed.</source>
        <translation>无法更改文件。</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation>它保持原样。</translation>
    </message>
    <message>
        <source>Change it by hand, then go on.</source>
        <translation>请手动更改，然后继续。</translation>
    </message>
    <message>
        <source>The file has changed since the plan was made.</source>
        <translation>文件在制定计划后发生了变化。</translation>
    </message>
    <message>
        <source>It was left alone, so that nobody&apos;s edit is lost.</source>
        <translation>没有动它，以免丢失他人的修改。</translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation>请重新制定计划。</translation>
    </message>
    <message>
        <source>The file&apos;s format cannot be read.</source>
        <translation>无法解析该文件的格式。</translation>
    </message>
    <message>
        <source>It can still be changed as plain text, exactly where the token stands.</source>
        <translation>仍可作为纯文本修改，只改令牌所在之处。</translation>
    </message>
    <message>
        <source>Look at the file if you did not expect this.</source>
        <translation>如果这出乎意料，请查看该文件。</translation>
    </message>
    <message>
        <source>Writing the file was refused.</source>
        <translation>写入文件被拒绝。</translation>
    </message>
    <message>
        <source>Check who may write it, then try again.</source>
        <translation>请检查写入权限，然后重试。</translation>
    </message>
    <message>
        <source>The change would have touched more than the token.</source>
        <translation>此更改会影响令牌以外的内容。</translation>
    </message>
    <message>
        <source>It was stopped; the file is as it was.</source>
        <translation>已中止；文件保持原样。</translation>
    </message>
    <message>
        <source>Change this file by hand.</source>
        <translation>请手动更改此文件。</translation>
    </message>
    <message>
        <source>The token is not where it was.</source>
        <translation>令牌不在原处。</translation>
    </message>
    <message>
        <source>Someone or something changed the file.</source>
        <translation>文件被某人或某程序更改过。</translation>
    </message>
    <message>
        <source>Search for its places again.</source>
        <translation>请重新搜索位置。</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>Search for the token&apos;s places again.</source>
        <translation>请重新搜索此令牌的位置。</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>Folders, pipes and devices are left alone.</source>
        <translation>不会处理文件夹、管道和设备。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择一个文件。</translation>
    </message>
    <message>
        <source>You may not read or write this file.</source>
        <translation>你没有读取或写入此文件的权限。</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>没有改动它。</translation>
    </message>
    <message>
        <source>Change its permissions, or edit it as its owner.</source>
        <translation>请更改权限，或以文件所有者身份编辑。</translation>
    </message>
    <message>
        <source>The file is too large to look into.</source>
        <translation>文件太大，无法查看。</translation>
    </message>
    <message>
        <source>It was skipped.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>Split it, or look by hand.</source>
        <translation>请拆分文件，或手动查看。</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>磁盘报告了错误。</translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation>文件保持原样。</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation>文件是只读的。</translation>
    </message>
    <message>
        <source>Make it writable, then try again.</source>
        <translation>请设为可写后重试。</translation>
    </message>
    <message>
        <source>The file belongs to another user.</source>
        <translation>文件属于另一个用户。</translation>
    </message>
    <message>
        <source>Keyturn changes only your own files.</source>
        <translation>Keyturn 只更改你自己的文件。</translation>
    </message>
    <message>
        <source>Change it as its owner.</source>
        <translation>请以其所有者身份更改。</translation>
    </message>
    <message>
        <source>The file has several names (hard links).</source>
        <translation>该文件有多个名称（硬链接）。</translation>
    </message>
    <message>
        <source>Replacing it would cut the others off, and the vault has no key to write it in place.</source>
        <translation>替换会断开其他名称，而保险库没有用于就地写入的密钥。</translation>
    </message>
    <message>
        <source>Open the vault, then try again.</source>
        <translation>请打开保险库后重试。</translation>
    </message>
    <message>
        <source>A crash left the file half-written, and it was changed since.</source>
        <translation>崩溃使文件只写了一半，之后又被更改过。</translation>
    </message>
    <message>
        <source>Keyturn does not write over somebody&apos;s change.</source>
        <translation>Keyturn 不会覆盖他人的修改。</translation>
    </message>
    <message>
        <source>Put the token in by hand, then go on.</source>
        <translation>请手动写入令牌，然后继续。</translation>
    </message>
    <message>
        <source>The file itself is mounted there, so it cannot be replaced.</source>
        <translation>该文件本身是挂载点，无法替换。</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>请手动更改。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The new token cannot be written in this file&apos;s format.</source>
        <translation>新令牌无法用此文件的格式写入。</translation>
    </message>
    <message>
        <source>The file defines entities of its own.</source>
        <translation>该文件自定义了实体。</translation>
    </message>
    <message>
        <source>Such files can be traps; it is only changed as plain text.</source>
        <translation>这类文件可能是陷阱；只按纯文本修改。</translation>
    </message>
    <message>
        <source>The file is nested too deep to be read.</source>
        <translation>文件嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>The file is too large to be read piece by piece.</source>
        <translation>文件太大，无法逐项读取。</translation>
    </message>
    <message>
        <source>The credential helper keeps another token by now, or none.</source>
        <translation>凭据助手现在保存的是别的令牌，或没有令牌。</translation>
    </message>
    <message>
        <source>The old token is not there any more, so nothing is changed.</source>
        <translation>旧令牌已不在那里，因此不做更改。</translation>
    </message>
    <message>
        <source>Import again to bring the places up to date.</source>
        <translation>请重新导入以更新位置。</translation>
    </message>
    <message>
        <source>The secret is no longer there.</source>
        <translation>该机密已不存在。</translation>
    </message>
    <message>
        <source>It was deleted at the provider, so nothing is changed.</source>
        <translation>它已在提供商处删除，因此不做更改。</translation>
    </message>
    <message>
        <source>Look for the places again.</source>
        <translation>请重新查找位置。</translation>
    </message>
    <message>
        <source>The credential helper is not there any more.</source>
        <translation>凭据助手已不存在。</translation>
    </message>
    <message>
        <source>What it keeps cannot be changed without it.</source>
        <translation>没有它就无法更改它保存的内容。</translation>
    </message>
    <message>
        <source>Install or configure it again, or leave this place behind knowingly.</source>
        <translation>请重新安装或配置，或有意保留此位置不改。</translation>
    </message>
    <message>
        <source>The credential helper did not answer in time.</source>
        <translation>凭据助手没有及时应答。</translation>
    </message>
    <message>
        <source>It may be waiting for you in a window of its own.</source>
        <translation>它可能正在自己的窗口中等你操作。</translation>
    </message>
    <message>
        <source>See to it, then try again.</source>
        <translation>请处理后重试。</translation>
    </message>
    <message>
        <source>The credential helper did not take the token.</source>
        <translation>凭据助手没有接受该令牌。</translation>
    </message>
    <message>
        <source>It still gives what it had before.</source>
        <translation>它给出的仍是之前的内容。</translation>
    </message>
    <message>
        <source>Log in with its own tool, or leave this place behind knowingly.</source>
        <translation>请用其自带工具登录，或有意保留此位置不改。</translation>
    </message>
    <message>
        <source>The tool that owns this file is using it.</source>
        <translation>拥有此文件的工具正在使用它。</translation>
    </message>
    <message>
        <source>Wait until the tool is done, then try again.</source>
        <translation>请等工具完成后重试。</translation>
    </message>
    <message>
        <source>Everybody may write into the file&apos;s folder.</source>
        <translation>任何人都可以写入该文件所在的文件夹。</translation>
    </message>
    <message>
        <source>Somebody else could swap the file meanwhile, so it was left alone.</source>
        <translation>期间可能有人调换文件，因此没有改动它。</translation>
    </message>
    <message>
        <source>Take that right away, then go on.</source>
        <translation>请取消该权限，然后继续。</translation>
    </message>
    <message>
        <source>This is a device, pipe or socket.</source>
        <translation>这是设备、管道或套接字。</translation>
    </message>
    <message>
        <source>Choose an ordinary file.</source>
        <translation>请选择普通文件。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>此路径下什么也没有。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>The provider refuses this token.</source>
        <translation>提供商拒绝此令牌。</translation>
    </message>
    <message>
        <source>It was revoked, has expired or was never issued.</source>
        <translation>它已被撤销、已过期，或从未签发。</translation>
    </message>
    <message>
        <source>Turn it, or remove it if nothing uses it.</source>
        <translation>请轮换它；如果没有东西使用，就移除它。</translation>
    </message>
    <message>
        <source>The token is alive but may not do this.</source>
        <translation>令牌有效，但无权执行此操作。</translation>
    </message>
    <message>
        <source>Its permissions do not reach that far.</source>
        <translation>它的权限不够。</translation>
    </message>
    <message>
        <source>Use a token with that permission.</source>
        <translation>请使用具有该权限的令牌。</translation>
    </message>
    <message>
        <source>The provider asks us to wait.</source>
        <translation>提供商要求等待。</translation>
    </message>
    <message>
        <source>It was asked too often; this says nothing about the token.</source>
        <translation>请求过于频繁；这与令牌本身无关。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation>无法连接提供商。</translation>
    </message>
    <message>
        <source>Nothing is known about the token; it is not held against it.</source>
        <translation>对令牌一无所知；不会因此判它有问题。</translation>
    </message>
    <message>
        <source>Look at your network and try again.</source>
        <translation>请检查网络后重试。</translation>
    </message>
    <message>
        <source>Keyturn is offline.</source>
        <translation>Keyturn 处于离线状态。</translation>
    </message>
    <message>
        <source>You switched the network off, so providers are not asked.</source>
        <translation>你已关闭网络，因此不会询问提供商。</translation>
    </message>
    <message>
        <source>Start without --offline to check tokens.</source>
        <translation>要检查令牌，请不带 --offline 启动。</translation>
    </message>
    <message>
        <source>The provider has trouble of its own.</source>
        <translation>提供商自身出现故障。</translation>
    </message>
    <message>
        <source>Its server answered with an error; the token was not judged.</source>
        <translation>其服务器返回错误；未对令牌作出判断。</translation>
    </message>
    <message>
        <source>The provider gave an answer we do not understand.</source>
        <translation>无法理解提供商的应答。</translation>
    </message>
    <message>
        <source>Nothing is concluded from it.</source>
        <translation>不会据此得出任何结论。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look for a newer Keyturn.</source>
        <translation>请重试；若仍如此，请查看是否有新版 Keyturn。</translation>
    </message>
    <message>
        <source>The provider sent us to another host: {host}.</source>
        <translation>提供商把请求转到了另一台主机：{host}。</translation>
    </message>
    <message>
        <source>A token is never sent along to a host you did not choose.</source>
        <translation>令牌绝不会转发到你没有选择的主机。</translation>
    </message>
    <message>
        <source>Check the address of this token.</source>
        <translation>请检查此令牌的地址。</translation>
    </message>
    <message>
        <source>That address is not encrypted.</source>
        <translation>该地址未加密。</translation>
    </message>
    <message>
        <source>A token sent there could be read on the way.</source>
        <translation>发往那里的令牌可能在途中被读取。</translation>
    </message>
    <message>
        <source>Use an https address.</source>
        <translation>请使用 https 地址。</translation>
    </message>
    <message>
        <source>This provider cannot be asked yet.</source>
        <translation>暂时还不能查询此提供商。</translation>
    </message>
    <message>
        <source>Its tokens are kept and named, but not checked or turned.</source>
        <translation>它的令牌会被保存和命名，但不会检查或轮换。</translation>
    </message>
    <message>
        <source>Use the provider&apos;s own page for now.</source>
        <translation>目前请使用提供商自己的页面。</translation>
    </message>
    <message>
        <source>The environment names another address than this token was added with.</source>
        <translation>环境变量中的地址与添加此令牌时的不同。</translation>
    </message>
    <message>
        <source>The token was not sent there.</source>
        <translation>令牌没有发送到那里。</translation>
    </message>
    <message>
        <source>Remove the variable, or add the token again for the new address.</source>
        <translation>请删除该变量，或为新地址重新添加令牌。</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>提供商没有及时应答。</translation>
    </message>
    <message>
        <source>The connection to the provider could not be secured.</source>
        <translation>无法与提供商建立安全连接。</translation>
    </message>
    <message>
        <source>The token was not sent.</source>
        <translation>令牌没有发送。</translation>
    </message>
    <message>
        <source>Check the date of this machine and who is between you and the provider.</source>
        <translation>请检查本机日期，以及你与提供商之间有无中间人。</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was far too large.</source>
        <translation>提供商的应答过大。</translation>
    </message>
    <message>
        <source>It was not read; nothing is concluded from it.</source>
        <translation>没有读取；不会据此得出任何结论。</translation>
    </message>
    <message>
        <source>An organisation blocks this token.</source>
        <translation>某个组织阻止了此令牌。</translation>
    </message>
    <message>
        <source>It is alive, but that organisation does not let it in.</source>
        <translation>它有效，但该组织不允许它访问。</translation>
    </message>
    <message>
        <source>Ask its administrators, or make a token they allow.</source>
        <translation>请联系其管理员，或创建他们允许的令牌。</translation>
    </message>
    <message>
        <source>The provider did not take the revocation.</source>
        <translation>提供商没有接受撤销请求。</translation>
    </message>
    <message>
        <source>The old token may still be alive.</source>
        <translation>旧令牌可能仍然有效。</translation>
    </message>
    <message>
        <source>Revoke it on the provider&apos;s page.</source>
        <translation>请在提供商页面上撤销。</translation>
    </message>
    <message>
        <source>This token is too long for the provider&apos;s revoke call.</source>
        <translation>此令牌过长，提供商的撤销接口无法处理。</translation>
    </message>
    <message>
        <source>It is still alive.</source>
        <translation>它仍然有效。</translation>
    </message>
    <message>
        <source>This value cannot be sent as a token.</source>
        <translation>该值无法作为令牌发送。</translation>
    </message>
    <message>
        <source>It holds characters that no token has; nothing was sent.</source>
        <translation>它含有令牌中不会出现的字符；没有发送任何内容。</translation>
    </message>
    <message>
        <source>Look at where it came from.</source>
        <translation>请查看它的来源。</translation>
    </message>
    <message>
        <source>This kind of login cannot do that.</source>
        <translation>这种登录方式无法执行此操作。</translation>
    </message>
    <message>
        <source>Use the provider&apos;s page.</source>
        <translation>请使用提供商的页面。</translation>
    </message>
    <message>
        <source>The provider&apos;s answer is not about a token.</source>
        <translation>提供商的应答与令牌无关。</translation>
    </message>
    <message>
        <source>The provider&apos;s answer is not about Space secrets.</source>
        <translation>提供商的应答与 Space 机密无关。</translation>
    </message>
    <message>
        <source>The token of this rotation was removed.</source>
        <translation>此轮换的令牌已被移除。</translation>
    </message>
    <message>
        <source>The rotation cannot go on.</source>
        <translation>轮换无法继续。</translation>
    </message>
    <message>
        <source>Undo it, or add the token again.</source>
        <translation>请撤回，或重新添加令牌。</translation>
    </message>
    <message>
        <source>There is a new token in this rotation already.</source>
        <translation>此轮换已有新令牌。</translation>
    </message>
    <message>
        <source>It is kept in the vault.</source>
        <translation>它保存在保险库中。</translation>
    </message>
    <message>
        <source>Go on with it, or throw it away first.</source>
        <translation>请用它继续，或先丢弃它。</translation>
    </message>
    <message>
        <source>There is no new token yet.</source>
        <translation>还没有新令牌。</translation>
    </message>
    <message>
        <source>Nothing can be switched without one.</source>
        <translation>没有新令牌就无法切换。</translation>
    </message>
    <message>
        <source>Make one on the provider&apos;s page and copy it.</source>
        <translation>请在提供商页面上创建一个并复制。</translation>
    </message>
    <message>
        <source>The rotation is past that step.</source>
        <translation>轮换已经过了这一步。</translation>
    </message>
    <message>
        <source>A new token is not needed now.</source>
        <translation>现在不需要新令牌。</translation>
    </message>
    <message>
        <source>Go on where it stands.</source>
        <translation>请从当前步骤继续。</translation>
    </message>
    <message>
        <source>The old token could not be asked.</source>
        <translation>无法查询旧令牌。</translation>
    </message>
    <message>
        <source>It is not known whether it still lives, so nothing was put back.</source>
        <translation>不知道它是否仍然有效，因此没有还原任何内容。</translation>
    </message>
    <message>
        <source>Try again when the provider can be reached.</source>
        <translation>请在能连接提供商时重试。</translation>
    </message>
    <message>
        <source>The old token is dead.</source>
        <translation>旧令牌已失效。</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>已无可回退。</translation>
    </message>
    <message>
        <source>Go on forward: the new token is in its places.</source>
        <translation>请继续向前：新令牌已就位。</translation>
    </message>
    <message>
        <source>This login refreshes itself.</source>
        <translation>此登录会自动更新。</translation>
    </message>
    <message>
        <source>Its tool renews the token; there is nothing to turn.</source>
        <translation>其工具会更新令牌，无需轮换。</translation>
    </message>
    <message>
        <source>Log out in the tool if you do not want it.</source>
        <translation>如果不需要，请在该工具中注销。</translation>
    </message>
    <message>
        <source>This rotation is at work elsewhere.</source>
        <translation>此轮换正在别处进行。</translation>
    </message>
    <message>
        <source>Only one Keyturn may go on with it.</source>
        <translation>只能由一个 Keyturn 继续。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>This rotation is over.</source>
        <translation>此轮换已结束。</translation>
    </message>
    <message>
        <source>It cannot be changed any more.</source>
        <translation>无法再更改。</translation>
    </message>
    <message>
        <source>Start a new one if need be.</source>
        <translation>如有需要请重新开始。</translation>
    </message>
    <message>
        <source>Not everything could be put back.</source>
        <translation>并非所有内容都能还原。</translation>
    </message>
    <message>
        <source>What is left is listed with its reason.</source>
        <translation>剩余项及原因已列出。</translation>
    </message>
    <message>
        <source>See to those places, then undo again.</source>
        <translation>请处理这些位置，然后再次撤回。</translation>
    </message>
    <message>
        <source>There is no such rotation.</source>
        <translation>没有这样的轮换。</translation>
    </message>
    <message>
        <source>It may have been finished elsewhere.</source>
        <translation>它可能已在别处完成。</translation>
    </message>
    <message>
        <source>Look at the list.</source>
        <translation>请查看列表。</translation>
    </message>
    <message>
        <source>That fits several rotations.</source>
        <translation>这与多个轮换匹配。</translation>
    </message>
    <message>
        <source>Open it from its token.</source>
        <translation>请从对应的令牌打开。</translation>
    </message>
    <message>
        <source>Another of your tokens is this very value.</source>
        <translation>你的另一个令牌正是这个值。</translation>
    </message>
    <message>
        <source>Revoking it would kill that one as well.</source>
        <translation>撤销它会使另一个也失效。</translation>
    </message>
    <message>
        <source>Finish with the other one first.</source>
        <translation>请先处理完另一个。</translation>
    </message>
    <message>
        <source>Keyturn&apos;s own records cannot be used.</source>
        <translation>Keyturn 自身的记录无法使用。</translation>
    </message>
    <message>
        <source>Start again; &apos;keyturn doctor&apos; shows more.</source>
        <translation>请重新启动；“keyturn doctor”会显示更多信息。</translation>
    </message>
    <message>
        <source>These records were written by a newer Keyturn.</source>
        <translation>这些记录由更新版本的 Keyturn 写入。</translation>
    </message>
    <message>
        <source>They are left alone, so that nothing is lost.</source>
        <translation>为避免丢失，没有改动它们。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>请安装新版本。</translation>
    </message>
    <message>
        <source>Keyturn&apos;s records are damaged.</source>
        <translation>Keyturn 的记录已损坏。</translation>
    </message>
    <message>
        <source>The file was set aside, not overwritten: {path}.</source>
        <translation>文件已另存，没有被覆盖：{path}。</translation>
    </message>
    <message>
        <source>Run &apos;keyturn doctor --rebuild&apos; to read the keychain again.</source>
        <translation>运行“keyturn doctor --rebuild”可重新读取密钥环。</translation>
    </message>
    <message>
        <source>Another Keyturn is at work.</source>
        <translation>另一个 Keyturn 正在运行。</translation>
    </message>
    <message>
        <source>Only one may change the records at a time.</source>
        <translation>同一时间只能有一个更改记录。</translation>
    </message>
    <message>
        <source>Another Keyturn is at work on this.</source>
        <translation>另一个 Keyturn 正在处理此项。</translation>
    </message>
    <message>
        <source>Only one may do so at a time.</source>
        <translation>同一时间只能有一个。</translation>
    </message>
    <message>
        <source>The profile lies on a network folder.</source>
        <translation>配置位于网络文件夹中。</translation>
    </message>
    <message>
        <source>Records there can be damaged by a second machine.</source>
        <translation>那里的记录可能被另一台电脑损坏。</translation>
    </message>
    <message>
        <source>Choose a folder on this machine with --home.</source>
        <translation>请用 --home 选择本机上的文件夹。</translation>
    </message>
    <message>
        <source>The profile lies in a folder that is synced elsewhere.</source>
        <translation>配置位于会同步到别处的文件夹中。</translation>
    </message>
    <message>
        <source>Records there leave this machine and can be damaged.</source>
        <translation>那里的记录会离开本机，并可能损坏。</translation>
    </message>
    <message>
        <source>Keyturn&apos;s folder cannot be written.</source>
        <translation>无法写入 Keyturn 的文件夹。</translation>
    </message>
    <message>
        <source>Check its permissions and the disk.</source>
        <translation>请检查权限和磁盘。</translation>
    </message>
    <message>
        <source>A record of Keyturn cannot be read.</source>
        <translation>Keyturn 的一条记录无法读取。</translation>
    </message>
    <message>
        <source>It is left alone; the others are fine.</source>
        <translation>没有改动它；其他记录正常。</translation>
    </message>
    <message>
        <source>&apos;keyturn doctor&apos; shows more.</source>
        <translation>“keyturn doctor”会显示更多信息。</translation>
    </message>
    <message>
        <source>That token is no longer in the records.</source>
        <translation>该令牌已不在记录中。</translation>
    </message>
    <message>
        <source>It was removed meanwhile.</source>
        <translation>它在此期间被移除了。</translation>
    </message>
    <message>
        <source>The profile&apos;s own file is damaged.</source>
        <translation>配置自身的文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing in the profile was touched.</source>
        <translation>没有改动配置中的任何内容。</translation>
    </message>
    <message>
        <source>Put profile.json back from a backup, or start a new profile with --home.</source>
        <translation>请从备份恢复 profile.json，或用 --home 新建配置。</translation>
    </message>
    <message>
        <source>This profile belongs to another user or machine.</source>
        <translation>此配置属于其他用户或电脑。</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>没有打开它。</translation>
    </message>
    <message>
        <source>Choose a folder of your own with --home.</source>
        <translation>请用 --home 选择你自己的文件夹。</translation>
    </message>
    <message>
        <source>There is no home folder: HOME is not set, and this account has none.</source>
        <translation>没有主文件夹：未设置 HOME，此账户也没有主文件夹。</translation>
    </message>
    <message>
        <source>Nothing was read or made.</source>
        <translation>未读取或创建任何内容。</translation>
    </message>
    <message>
        <source>Set HOME to a folder of yours and start again.</source>
        <translation>请将 HOME 设为你的文件夹，然后重新启动。</translation>
    </message>
    <message>
        <source>There is no profile in that folder.</source>
        <translation>该文件夹中没有配置。</translation>
    </message>
    <message>
        <source>Nothing was made there.</source>
        <translation>没有在那里创建任何内容。</translation>
    </message>
    <message>
        <source>Check the path given by --home.</source>
        <translation>请检查 --home 给出的路径。</translation>
    </message>
    <message>
        <source>This profile was made by a newer Keyturn.</source>
        <translation>此配置由更新版本的 Keyturn 创建。</translation>
    </message>
    <message>
        <source>It is left alone.</source>
        <translation>没有改动它。</translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>无法按此要求执行。</translation>
    </message>
    <message>
        <source>Look at what you entered.</source>
        <translation>请检查输入。</translation>
    </message>
    <message>
        <source>There is no token named {name}.</source>
        <translation>没有名为 {name} 的令牌。</translation>
    </message>
    <message>
        <source>It may have been renamed or removed meanwhile.</source>
        <translation>它可能已被重命名或移除。</translation>
    </message>
    <message>
        <source>{name} fits several tokens.</source>
        <translation>{name} 与多个令牌匹配。</translation>
    </message>
    <message>
        <source>Use the full name.</source>
        <translation>请使用完整名称。</translation>
    </message>
    <message>
        <source>There is a token of that name already.</source>
        <translation>已有同名令牌。</translation>
    </message>
    <message>
        <source>Names are unique.</source>
        <translation>名称不能重复。</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>名称为空。</translation>
    </message>
    <message>
        <source>A token needs a name to be found by.</source>
        <translation>令牌需要名称才能被找到。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>A token is needed.</source>
        <translation>需要一个令牌。</translation>
    </message>
    <message>
        <source>Paste the token.</source>
        <translation>请粘贴令牌。</translation>
    </message>
    <message>
        <source>This is more than one token.</source>
        <translation>这不止一个令牌。</translation>
    </message>
    <message>
        <source>Only a single value can be added, without spaces or lines.</source>
        <translation>只能添加单个值，不能含空格或换行。</translation>
    </message>
    <message>
        <source>Paste just the token.</source>
        <translation>请只粘贴令牌本身。</translation>
    </message>
    <message>
        <source>This is the public half of a key.</source>
        <translation>这只是密钥的公开部分。</translation>
    </message>
    <message>
        <source>The secret half was not found beside it, so it opens nothing.</source>
        <translation>旁边没有找到秘密部分，单独它打不开任何东西。</translation>
    </message>
    <message>
        <source>If it is yours, add both halves together.</source>
        <translation>如果它是你的，请将两部分一起添加。</translation>
    </message>
    <message>
        <source>You have this token already.</source>
        <translation>此令牌已经存在。</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>没有添加任何内容。</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>请在列表中查找。</translation>
    </message>
    <message>
        <source>This token was revoked before.</source>
        <translation>此令牌此前已撤销。</translation>
    </message>
    <message>
        <source>It is dead and cannot be used again.</source>
        <translation>它已失效，无法再使用。</translation>
    </message>
    <message>
        <source>Make a new one on the provider&apos;s page.</source>
        <translation>请在提供商页面上新建一个。</translation>
    </message>
    <message>
        <source>This is a practice token.</source>
        <translation>这是练习令牌。</translation>
    </message>
    <message>
        <source>It opens nothing outside the practice.</source>
        <translation>它在练习之外打不开任何东西。</translation>
    </message>
    <message>
        <source>Use it there.</source>
        <translation>请在练习中使用。</translation>
    </message>
    <message>
        <source>This is a real token.</source>
        <translation>这是真实令牌。</translation>
    </message>
    <message>
        <source>The practice takes only practice tokens, so that nothing real is at risk.</source>
        <translation>练习只接受练习令牌，以免真实令牌遭受风险。</translation>
    </message>
    <message>
        <source>Copy one from the practice page.</source>
        <translation>请从练习页面复制一个。</translation>
    </message>
    <message>
        <source>This provider keeps no secrets for programs that could be listed.</source>
        <translation>此提供商没有可列出的程序机密。</translation>
    </message>
    <message>
        <source>There is nothing to look through.</source>
        <translation>没有可查找的内容。</translation>
    </message>
    <message>
        <source>Look for the token in folders instead.</source>
        <translation>请改为在文件夹中搜索令牌。</translation>
    </message>
    <message>
        <source>Nobody said that this token is yours.</source>
        <translation>尚未确认此令牌属于你。</translation>
    </message>
    <message>
        <source>It was found outside your own tools&apos; files, so it is not sent anywhere.</source>
        <translation>它在你自己的工具文件之外被发现，因此不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Say &apos;This is mine&apos; first.</source>
        <translation>请先选择“这是我的”。</translation>
    </message>
    <message>
        <source>A rotation of this token is under way.</source>
        <translation>此令牌正在轮换中。</translation>
    </message>
    <message>
        <source>Both cannot happen at once.</source>
        <translation>两者不能同时进行。</translation>
    </message>
    <message>
        <source>Finish or undo the rotation first.</source>
        <translation>请先完成或撤回该轮换。</translation>
    </message>
    <message>
        <source>The rotation waits for you.</source>
        <translation>轮换正在等待你操作。</translation>
    </message>
    <message>
        <source>Everything done so far is kept.</source>
        <translation>到目前为止完成的内容都已保留。</translation>
    </message>
    <message>
        <source>Open it and go on, or undo it.</source>
        <translation>请打开它继续，或撤回。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation>之前完成的内容已保留。</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>可随时重新开始。</translation>
    </message>
    <message>
        <source>Something went wrong inside Keyturn.</source>
        <translation>Keyturn 内部出错。</translation>
    </message>
    <message>
        <source>What was running has stopped; the log has the details, without any token.</source>
        <translation>正在进行的操作已停止；详情见日志，其中不含任何令牌。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, report it.</source>
        <translation>请重试；若仍如此，请报告。</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>此名称无法使用。</translation>
    </message>
    <message>
        <source>It is empty, or starts with a dash.</source>
        <translation>它为空，或以连字符开头。</translation>
    </message>
    <message>
        <source>There is a token in this note.</source>
        <translation>此备注中含有令牌。</translation>
    </message>
    <message>
        <source>Notes are kept in the open, so it was not saved.</source>
        <translation>备注不加密保存，因此没有保存它。</translation>
    </message>
    <message>
        <source>Take the token out of the text.</source>
        <translation>请从文字中删除令牌。</translation>
    </message>
    <message>
        <source>The environment names another server for this provider: {endpoint}.</source>
        <translation>环境变量为此提供商指定了另一台服务器：{endpoint}。</translation>
    </message>
    <message>
        <source>Tokens of this provider would be sent there.</source>
        <translation>此提供商的令牌会发送到那里。</translation>
    </message>
    <message>
        <source>Go on only if you know that server.</source>
        <translation>仅在你了解该服务器时才继续。</translation>
    </message>
    <message>
        <source>The dead token is no longer in that file.</source>
        <translation>失效令牌已不在该文件中。</translation>
    </message>
    <message>
        <source>Something took it out in the meantime.</source>
        <translation>期间已被移除。</translation>
    </message>
    <message>
        <source>Several tokens could be meant.</source>
        <translation>可能指的是多个令牌。</translation>
    </message>
    <message>
        <source>The program was not started.</source>
        <translation>程序未启动。</translation>
    </message>
    <message>
        <source>Name the token for each variable.</source>
        <translation>请为每个变量指定令牌。</translation>
    </message>
    <message>
        <source>It is not said which token the program is to have.</source>
        <translation>未说明程序应使用哪个令牌。</translation>
    </message>
    <message>
        <source>Name a variable and a token for it.</source>
        <translation>请指定一个变量及其令牌。</translation>
    </message>
    <message>
        <source>There is no such incident in the feed.</source>
        <translation>事件列表中没有此事件。</translation>
    </message>
    <message>
        <source>A newer feed may have replaced the one you saw.</source>
        <translation>较新的列表可能已取代你看到的那份。</translation>
    </message>
    <message>
        <source>Look through the list again.</source>
        <translation>请重新查看列表。</translation>
    </message>
    <message>
        <source>Nothing was revoked: this machine carries a dead-man switch.</source>
        <translation>没有撤销任何令牌：这台电脑上有死亡开关。</translation>
    </message>
    <message>
        <source>It deletes the home folder once a GitHub token is refused: {where}.</source>
        <translation>一旦 GitHub 令牌被拒绝，它会删除主文件夹：{where}。</translation>
    </message>
    <message>
        <source>Take the machine off the network, end and remove it, then try again.</source>
        <translation>请断开网络，结束并删除它，然后重试。</translation>
    </message>
    <message>
        <source>The file&apos;s name does not say how to write the report.</source>
        <translation>从文件名看不出报告应写成何种格式。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Let the name end in .html, .md or .json.</source>
        <translation>文件名请以 .html、.md 或 .json 结尾。</translation>
    </message>
    <message>
        <source>There is something else of that name already.</source>
        <translation>已有其他同名内容。</translation>
    </message>
    <message>
        <source>It was left as it is; only an earlier report is written over.</source>
        <translation>它保持原样；只会覆盖以前的报告。</translation>
    </message>
    <message>
        <source>The file is larger than a feed may be.</source>
        <translation>文件超过事件列表允许的大小。</translation>
    </message>
    <message>
        <source>It was not read.</source>
        <translation>没有读取它。</translation>
    </message>
    <message>
        <source>Get the feed again from where it is published.</source>
        <translation>请从发布处重新获取列表。</translation>
    </message>
    <message>
        <source>The file is no signed feed of Keyturn.</source>
        <translation>该文件不是已签名的 Keyturn 事件列表。</translation>
    </message>
    <message>
        <source>An unsigned list is never taken.</source>
        <translation>绝不接受未签名的列表。</translation>
    </message>
    <message>
        <source>Choose the file as it was published.</source>
        <translation>请选择发布时的原始文件。</translation>
    </message>
    <message>
        <source>The feed is written for a newer Keyturn.</source>
        <translation>该列表适用于更新版本的 Keyturn。</translation>
    </message>
    <message>
        <source>Install the newer version, then import it.</source>
        <translation>请安装新版本后再导入。</translation>
    </message>
    <message>
        <source>The feed is signed with a key that is not known here.</source>
        <translation>列表使用了此处未知的密钥签名。</translation>
    </message>
    <message>
        <source>Install the newest version. If that refuses it too, do not trust it.</source>
        <translation>请安装最新版本。若仍被拒绝，请不要信任它。</translation>
    </message>
    <message>
        <source>The signature does not fit the feed.</source>
        <translation>签名与列表不符。</translation>
    </message>
    <message>
        <source>It was changed, or somebody else made it. Nothing of it was used.</source>
        <translation>它被更改过，或由他人制作。没有使用其中任何内容。</translation>
    </message>
    <message>
        <source>Get it again from where it is published.</source>
        <translation>请从发布处重新获取。</translation>
    </message>
    <message>
        <source>The file is signed, but it is no feed of incidents.</source>
        <translation>文件已签名，但不是事件列表。</translation>
    </message>
    <message>
        <source>Choose the feed&apos;s file.</source>
        <translation>请选择事件列表文件。</translation>
    </message>
    <message>
        <source>The feed does not fit its form.</source>
        <translation>列表不符合格式。</translation>
    </message>
    <message>
        <source>Get it again, or tell its maintainers.</source>
        <translation>请重新获取，或告知其维护者。</translation>
    </message>
    <message>
        <source>The feed has run out.</source>
        <translation>列表已过期。</translation>
    </message>
    <message>
        <source>An old feed could hide what happened since.</source>
        <translation>旧列表可能掩盖之后发生的事件。</translation>
    </message>
    <message>
        <source>Get the present one.</source>
        <translation>请获取最新列表。</translation>
    </message>
    <message>
        <source>The feed says it was issued in the future.</source>
        <translation>列表声称签发于未来。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock may be wrong.</source>
        <translation>本机时钟可能不准。</translation>
    </message>
    <message>
        <source>Check the clock, then import it again.</source>
        <translation>请检查时钟后重新导入。</translation>
    </message>
    <message>
        <source>The feed is older than the one in use.</source>
        <translation>列表比正在使用的更旧。</translation>
    </message>
    <message>
        <source>The newer one stays.</source>
        <translation>保留较新的列表。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需任何操作。</translation>
    </message>
    <message>
        <source>{places} places still hold this token.</source>
        <translation>仍有 {places} 处位置使用此令牌。</translation>
    </message>
    <message>
        <source>They would stop working.</source>
        <translation>它们会停止工作。</translation>
    </message>
    <message>
        <source>Turn it instead, or take it out of them first.</source>
        <translation>请改为轮换，或先从这些位置移除。</translation>
    </message>
    <message>
        <source>Nobody knows this provider.</source>
        <translation>未知的提供商。</translation>
    </message>
    <message>
        <source>Use the provider&apos;s own page.</source>
        <translation>请使用该提供商自己的页面。</translation>
    </message>
    <message>
        <source>A policy is for one token or for a provider, not for both.</source>
        <translation>策略只能针对一个令牌或一个提供商，不能同时针对两者。</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>请选择其中之一。</translation>
    </message>
    <message>
        <source>There is no provider {provider}.</source>
        <translation>没有提供商 {provider}。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>An age of 1 to {oldest} days can be set, a warning of 0 to {longest}.</source>
        <translation>使用期可设为 1 到 {oldest} 天，提前提醒可设为 0 到 {longest} 天。</translation>
    </message>
    <message>
        <source>Choose other numbers.</source>
        <translation>请选择其他数值。</translation>
    </message>
    <message>
        <source>The cause is missing.</source>
        <translation>缺少理由。</translation>
    </message>
    <message>
        <source>In a year nobody knows why this was ignored.</source>
        <translation>一年后没人会记得为何忽略它。</translation>
    </message>
    <message>
        <source>Say in a few words why it may stay so.</source>
        <translation>请用几句话说明为何可以保持现状。</translation>
    </message>
    <message>
        <source>That day is past, or more than two years off.</source>
        <translation>该日期已过，或超过两年之后。</translation>
    </message>
    <message>
        <source>A reason is ignored for a while, not for good.</source>
        <translation>原因只能暂时忽略，不能永久忽略。</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>请选择其他日期。</translation>
    </message>
    <message>
        <source>This is not ignored.</source>
        <translation>它没有被忽略。</translation>
    </message>
    <message>
        <source>It counts already.</source>
        <translation>它已经计入。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有需要做的事。</translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation>没有设置项 {key}。</translation>
    </message>
    <message>
        <source>It may belong to another version of Keyturn.</source>
        <translation>它可能属于其他版本的 Keyturn。</translation>
    </message>
    <message>
        <source>Look at the list of settings.</source>
        <translation>请查看设置列表。</translation>
    </message>
    <message>
        <source>This cannot be chosen.</source>
        <translation>无法选择此值。</translation>
    </message>
    <message>
        <source>Allowed is {allowed}.</source>
        <translation>允许的值为 {allowed}。</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>请选择其中之一。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>Token values cannot be read or kept until it is opened.</source>
        <translation>在打开之前，无法读取或保存令牌值。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>Keyturn is locked.</source>
        <translation>Keyturn 已锁定。</translation>
    </message>
    <message>
        <source>It was locked on purpose; values are out of reach until it is opened.</source>
        <translation>它是被主动锁定的；打开之前无法访问令牌值。</translation>
    </message>
    <message>
        <source>Press Unlock.</source>
        <translation>请点击“解锁”。</translation>
    </message>
    <message>
        <source>There is no keychain here.</source>
        <translation>这里没有密钥环。</translation>
    </message>
    <message>
        <source>Keyturn never keeps tokens in plain text, so it has nowhere to put them.</source>
        <translation>Keyturn 从不以明文保存令牌，因此无处存放。</translation>
    </message>
    <message>
        <source>Make a sealed file with a passphrase, or start your desktop&apos;s keychain.</source>
        <translation>请创建带密码短语的密封文件，或启动桌面的密钥环。</translation>
    </message>
    <message>
        <source>The keychain answers, but not as it should.</source>
        <translation>密钥环有应答，但不正常。</translation>
    </message>
    <message>
        <source>Nothing was written that could not be read back.</source>
        <translation>没有写入任何无法回读的内容。</translation>
    </message>
    <message>
        <source>Restart the keychain or sign in again; &apos;keyturn doctor&apos; shows more.</source>
        <translation>请重启密钥环或重新登录；“keyturn doctor”会显示更多信息。</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>密钥环没有应答。</translation>
    </message>
    <message>
        <source>Look for its prompt, then try again.</source>
        <translation>请查看它的提示窗口后重试。</translation>
    </message>
    <message>
        <source>The keychain has no value for this token.</source>
        <translation>密钥环中没有此令牌的值。</translation>
    </message>
    <message>
        <source>The record is here, the value is gone: removed elsewhere or never copied.</source>
        <translation>记录还在，值已不在：在别处被移除，或从未复制。</translation>
    </message>
    <message>
        <source>Add the token again by paste or import.</source>
        <translation>请通过粘贴或导入重新添加该令牌。</translation>
    </message>
    <message>
        <source>The value is too large for this keychain.</source>
        <translation>该值对此密钥环来说太大。</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Make a sealed file: it takes values of any size.</source>
        <translation>请创建密封文件：它可保存任意大小的值。</translation>
    </message>
    <message>
        <source>That passphrase does not open the sealed file.</source>
        <translation>该密码短语无法打开密封文件。</translation>
    </message>
    <message>
        <source>The file is untouched.</source>
        <translation>文件未被改动。</translation>
    </message>
    <message>
        <source>Type it again; capitals count.</source>
        <translation>请重新输入；区分大小写。</translation>
    </message>
    <message>
        <source>The sealed file needs its passphrase.</source>
        <translation>密封文件需要密码短语。</translation>
    </message>
    <message>
        <source>Without it no value can be read.</source>
        <translation>没有它就无法读取任何值。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入密码短语。</translation>
    </message>
    <message>
        <source>There is a sealed file already.</source>
        <translation>已有密封文件。</translation>
    </message>
    <message>
        <source>A second one would hide the first.</source>
        <translation>再建一个会遮住第一个。</translation>
    </message>
    <message>
        <source>Unlock the one that is there.</source>
        <translation>请解锁现有的。</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>需要密码短语。</translation>
    </message>
    <message>
        <source>An empty one would protect nothing.</source>
        <translation>空的密码短语起不到保护作用。</translation>
    </message>
    <message>
        <source>Type a few words.</source>
        <translation>请输入几个单词。</translation>
    </message>
    <message>
        <source>The passphrase file can be read by others.</source>
        <translation>密码短语文件可被他人读取。</translation>
    </message>
    <message>
        <source>Everything of this profile was just deleted.</source>
        <translation>此配置的全部内容刚刚已删除。</translation>
    </message>
    <message>
        <source>This window has nothing to show any more.</source>
        <translation>此窗口已没有可显示的内容。</translation>
    </message>
    <message>
        <source>Start Keyturn again for a fresh profile.</source>
        <translation>重新启动 Keyturn 以建立新的配置。</translation>
    </message>
    <message>
        <source>A window or tray of Keyturn is at work on this profile.</source>
        <translation>有一个 Keyturn 窗口或托盘正在使用此配置。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除任何内容。</translation>
    </message>
    <message>
        <source>Quit it by the tray&apos;s menu, then do this again.</source>
        <translation>请从托盘菜单退出它，然后重试。</translation>
    </message>
    <message>
        <source>A rotation is under way.</source>
        <translation>有一次轮换正在进行。</translation>
    </message>
    <message>
        <source>Nothing was deleted: a new token that lives could be forgotten.</source>
        <translation>没有删除任何内容：有效的新令牌可能会被遗忘。</translation>
    </message>
    <message>
        <source>End the rotation or undo it, then do this again.</source>
        <translation>请完成或撤回这次轮换，然后重试。</translation>
    </message>
    <message>
        <source>Looking for updates is off.</source>
        <translation>查找更新已关闭。</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>没有询问任何内容。</translation>
    </message>
    <message>
        <source>Switch it on in the settings, or ask once there.</source>
        <translation>在设置中打开，或在那里询问一次。</translation>
    </message>
    <message>
        <source>This copy was built without an address to ask for updates.</source>
        <translation>这个版本在构建时没有填写更新地址。</translation>
    </message>
    <message>
        <source>Look where you got it from.</source>
        <translation>请到获取它的地方查看。</translation>
    </message>
    <message>
        <source>There is no notice of a release where it should be.</source>
        <translation>应有的版本公告不在那里。</translation>
    </message>
    <message>
        <source>Nothing is wrong with this copy.</source>
        <translation>这个版本没有问题。</translation>
    </message>
    <message>
        <source>What came back is no signed notice of a release.</source>
        <translation>返回的内容不是已签名的版本公告。</translation>
    </message>
    <message>
        <source>It was not used. A network that puts its own page in between does this.</source>
        <translation>未予采用。插入自己页面的网络会造成这种情况。</translation>
    </message>
    <message>
        <source>Try again over another network.</source>
        <translation>换一个网络再试。</translation>
    </message>
    <message>
        <source>The notice is written for a newer Keyturn.</source>
        <translation>这份公告是为更新的 Keyturn 编写的。</translation>
    </message>
    <message>
        <source>Look where you got Keyturn from: there is a newer version.</source>
        <translation>请到获取 Keyturn 的地方查看：有更新的版本。</translation>
    </message>
    <message>
        <source>The notice is signed with a key that is not known here.</source>
        <translation>这份公告用此处未知的密钥签名。</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>没有使用它。</translation>
    </message>
    <message>
        <source>Look where you got Keyturn from; install nothing only this notice names.</source>
        <translation>请到获取 Keyturn 的地方查看；不要安装只有这份公告提到的内容。</translation>
    </message>
    <message>
        <source>The signature does not fit the notice.</source>
        <translation>签名与公告不符。</translation>
    </message>
    <message>
        <source>It was changed, or somebody else made it. It was not used.</source>
        <translation>它被改动过，或由他人制作。未予采用。</translation>
    </message>
    <message>
        <source>Try again over another network; if it stays so, tell the publisher.</source>
        <translation>换一个网络再试；若仍如此，请告知发布者。</translation>
    </message>
    <message>
        <source>What came back is signed, but it is no notice of a release.</source>
        <translation>返回的内容已签名，但不是版本公告。</translation>
    </message>
    <message>
        <source>Tell the publisher.</source>
        <translation>请告知发布者。</translation>
    </message>
    <message>
        <source>The notice does not fit its form.</source>
        <translation>公告的格式不符。</translation>
    </message>
    <message>
        <source>The notice of a release has run out.</source>
        <translation>版本公告已过期。</translation>
    </message>
    <message>
        <source>Somebody may be holding back a newer one, or the clock is wrong.</source>
        <translation>可能有人扣住了更新的公告，或者时钟不准。</translation>
    </message>
    <message>
        <source>Check the clock, then try again over another network.</source>
        <translation>检查时钟，然后换一个网络再试。</translation>
    </message>
    <message>
        <source>The notice says it was issued in the future.</source>
        <translation>公告称自己签发于未来。</translation>
    </message>
    <message>
        <source>Check the clock, then try again.</source>
        <translation>检查时钟，然后再试。</translation>
    </message>
    <message>
        <source>The notice does not follow the one seen before.</source>
        <translation>这份公告并不在上次所见的公告之后。</translation>
    </message>
    <message>
        <source>Somebody may be replaying an old one. It was not used.</source>
        <translation>可能有人在重放旧公告。未予采用。</translation>
    </message>
    <message>
        <source>Make it yours alone (mode 0600).</source>
        <translation>请设为仅自己可读（模式 0600）。</translation>
    </message>
    <message>
        <source>The passphrase file cannot be read.</source>
        <translation>无法读取密码短语文件。</translation>
    </message>
    <message>
        <source>The sealed file stays closed.</source>
        <translation>密封文件保持关闭。</translation>
    </message>
    <message>
        <source>Look at KEYTURN_PASSPHRASE_FILE.</source>
        <translation>请检查 KEYTURN_PASSPHRASE_FILE。</translation>
    </message>
    <message>
        <source>There is no keychain here that is fit to use.</source>
        <translation>这里没有可用的密钥环。</translation>
    </message>
    <message>
        <source>Your desktop&apos;s keychain is not encrypted.</source>
        <translation>桌面的密钥环没有加密。</translation>
    </message>
    <message>
        <source>Whoever reads the disk reads every value in it, so nothing was put there.</source>
        <translation>谁能读取磁盘，谁就能读取其中的所有值，因此没有存入任何内容。</translation>
    </message>
    <message>
        <source>Give that keychain a password, or make a sealed file.</source>
        <translation>请为该密钥环设置密码，或创建密封文件。</translation>
    </message>
    <message>
        <source>The keychain has no collection yet.</source>
        <translation>密钥环中还没有集合。</translation>
    </message>
    <message>
        <source>There is nowhere to put a value.</source>
        <translation>没有地方存放令牌值。</translation>
    </message>
    <message>
        <source>Open your desktop&apos;s keychain program once and make one.</source>
        <translation>请打开桌面的密钥环程序并创建一个。</translation>
    </message>
    <message>
        <source>There is no sealed file yet.</source>
        <translation>还没有密封文件。</translation>
    </message>
    <message>
        <source>There is nothing to open.</source>
        <translation>没有可打开的内容。</translation>
    </message>
    <message>
        <source>Make one with a passphrase.</source>
        <translation>请用密码短语创建一个。</translation>
    </message>
    <message>
        <source>An item of the vault is damaged.</source>
        <translation>保险库中的一项已损坏。</translation>
    </message>
    <message>
        <source>Its value cannot be trusted and is not used.</source>
        <translation>其值不可信，不会使用。</translation>
    </message>
    <message>
        <source>Add that token again.</source>
        <translation>请重新添加该令牌。</translation>
    </message>
    <message>
        <source>An item was written by a newer Keyturn.</source>
        <translation>有一项由更新版本的 Keyturn 写入。</translation>
    </message>
    <message>
        <source>The sealed file asks for too much memory or time.</source>
        <translation>密封文件要求过多的内存或时间。</translation>
    </message>
    <message>
        <source>It may have been made to; it was not opened.</source>
        <translation>可能是有意为之；没有打开它。</translation>
    </message>
    <message>
        <source>Use your own copy from a backup.</source>
        <translation>请使用你自己备份中的副本。</translation>
    </message>
    <message>
        <source>Another Keyturn is writing the sealed file.</source>
        <translation>另一个 Keyturn 正在写入密封文件。</translation>
    </message>
    <message>
        <source>Only one may at a time.</source>
        <translation>同一时间只允许一个。</translation>
    </message>
    <message>
        <source>The key of the sealed file does not fit.</source>
        <translation>密封文件的密钥不匹配。</translation>
    </message>
    <message>
        <source>Use the passphrase it was made with.</source>
        <translation>请使用创建它时的密码短语。</translation>
    </message>
    <message>
        <source>The sealed file could not be written.</source>
        <translation>无法写入密封文件。</translation>
    </message>
    <message>
        <source>The file before is untouched.</source>
        <translation>原来的文件未被改动。</translation>
    </message>
    <message>
        <source>The sealed file is older than it was before.</source>
        <translation>密封文件比之前的更旧。</translation>
    </message>
    <message>
        <source>Someone or something put an old copy in its place.</source>
        <translation>有人或程序放入了旧副本。</translation>
    </message>
    <message>
        <source>Put the newest copy back, or go on knowing that.</source>
        <translation>请放回最新副本，或在知情的情况下继续。</translation>
    </message>
    <message>
        <source>The sealed file was changed by somebody else.</source>
        <translation>密封文件被他人更改过。</translation>
    </message>
    <message>
        <source>Its seal is broken; nothing in it is used.</source>
        <translation>封印已破坏；不会使用其中任何内容。</translation>
    </message>
    <message>
        <source>The sealed file was written by a newer Keyturn.</source>
        <translation>密封文件由更新版本的 Keyturn 写入。</translation>
    </message>
    <message>
        <source>The sealed file is cut short.</source>
        <translation>密封文件不完整。</translation>
    </message>
    <message>
        <source>Nothing in it is used.</source>
        <translation>不会使用其中任何内容。</translation>
    </message>
    <message>
        <source>The sealed file cannot be read.</source>
        <translation>无法读取密封文件。</translation>
    </message>
    <message>
        <source>KEYTURN_VAULT names no vault we know.</source>
        <translation>KEYTURN_VAULT 指定的保险库未知。</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>没有打开任何内容。</translation>
    </message>
    <message>
        <source>Set it to keychain or file, or leave it out.</source>
        <translation>请设为 keychain 或 file，或不设置。</translation>
    </message>
    <message>
        <source>The keychain took a value but did not keep it.</source>
        <translation>密钥环接受了值，但没有保存。</translation>
    </message>
    <message>
        <source>It could not be read back, so nothing goes on from here.</source>
        <translation>无法回读，因此不再继续。</translation>
    </message>
    <message>
        <source>Restart the keychain and try again, or make a sealed file.</source>
        <translation>请重启密钥环后重试，或创建密封文件。</translation>
    </message>
    <message>
        <source>{path} is in no git repository.</source>
        <translation>{path} 不在任何 Git 仓库中。</translation>
    </message>
    <message>
        <source>History and staged changes are git&apos;s.</source>
        <translation>历史记录和暂存的更改属于 Git。</translation>
    </message>
    <message>
        <source>Choose a folder of a work tree.</source>
        <translation>请选择工作区中的文件夹。</translation>
    </message>
    <message>
        <source>The repository has a hook of its own before commits: {path}.</source>
        <translation>该仓库已有自己的提交前钩子：{path}。</translation>
    </message>
    <message>
        <source>Call “keyturn scan --staged” from it.</source>
        <translation>请在其中调用“keyturn scan --staged”。</translation>
    </message>
    <message>
        <source>Hooks are in another folder here: {path}.</source>
        <translation>Git 在此处从其他文件夹查找钩子：{path}。</translation>
    </message>
    <message>
        <source>A hook in the repository would never be run.</source>
        <translation>仓库中的钩子将永远不会运行。</translation>
    </message>
    <message>
        <source>Put “keyturn scan --staged” into the hook there.</source>
        <translation>请将“keyturn scan --staged”写入那里的钩子。</translation>
    </message>
    <message>
        <source>This leak is not known any more.</source>
        <translation>此泄露记录已不存在。</translation>
    </message>
    <message>
        <source>It was forgotten meanwhile.</source>
        <translation>它已被移除。</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>请重新检查。</translation>
    </message>
    <message>
        <source>Several leaks begin with {name}.</source>
        <translation>有多处泄露以 {name} 开头。</translation>
    </message>
    <message>
        <source>None was chosen.</source>
        <translation>没有选中任何一处。</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>请输入更长的标识。</translation>
    </message>
    <message>
        <source>The token stands no more in {path}.</source>
        <translation>令牌已不在 {path} 中。</translation>
    </message>
    <message>
        <source>The file was changed since it was found.</source>
        <translation>文件在发现之后被修改过。</translation>
    </message>
    <message>
        <source>There is no {path}.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>请选择存在的文件夹。</translation>
    </message>
    <message>
        <source>{path} is not in the list.</source>
        <translation>{path} 不在列表中。</translation>
    </message>
    <message>
        <source>Add it again if you want it looked into.</source>
        <translation>如需检查，请重新添加。</translation>
    </message>
    <message>
        <source>These tokens still work: {names}.</source>
        <translation>这些令牌仍然有效：{names}。</translation>
    </message>
    <message>
        <source>Copies of the history are elsewhere already.</source>
        <translation>历史的副本已在别处。</translation>
    </message>
    <message>
        <source>Rotate them first, then clean the history.</source>
        <translation>请先轮换，再清理历史。</translation>
    </message>
    <message>
        <source>{path} is no baseline of Keyturn.</source>
        <translation>{path} 不是 Keyturn 的基线文件。</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>没有忽略任何结果。</translation>
    </message>
    <message>
        <source>Write one with “keyturn scan --write-baseline”.</source>
        <translation>请用“keyturn scan --write-baseline”生成。</translation>
    </message>
    <message>
        <source>A newer Keyturn wrote the baseline {path}.</source>
        <translation>基线 {path} 由更新版本的 Keyturn 写入。</translation>
    </message>
    <message>
        <source>This one cannot read it.</source>
        <translation>当前版本无法读取。</translation>
    </message>
    <message>
        <source>Update Keyturn.</source>
        <translation>请更新 Keyturn。</translation>
    </message>
    <message>
        <source>{path} is there and is no baseline.</source>
        <translation>{path} 已存在且不是基线文件。</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>请指定其他文件。</translation>
    </message>
    <message>
        <source>The report is over {limit} MB.</source>
        <translation>报告超过 {limit} MB。</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>Let the tool report on fewer folders at a time.</source>
        <translation>请让该工具一次检查较少的文件夹。</translation>
    </message>
    <message>
        <source>The report holds over {limit} findings.</source>
        <translation>报告包含超过 {limit} 项结果。</translation>
    </message>
    <message>
        <source>{path} is no JSON.</source>
        <translation>{path} 不是 JSON。</translation>
    </message>
    <message>
        <source>Let the tool write its report as JSON.</source>
        <translation>请让该工具以 JSON 格式输出报告。</translation>
    </message>
    <message>
        <source>No file that {path} tells of stands near it.</source>
        <translation>{path} 中提到的文件都不在其附近。</translation>
    </message>
    <message>
        <source>Choose the folder that its paths count from.</source>
        <translation>请选择其路径所相对的文件夹。</translation>
    </message>
    <message>
        <source>{path} is no report that Keyturn knows.</source>
        <translation>{path} 不是 Keyturn 认识的报告。</translation>
    </message>
    <message>
        <source>It knows those of gitleaks, betterleaks and kingfisher.</source>
        <translation>它支持 gitleaks、betterleaks 和 kingfisher 的报告。</translation>
    </message>
    <message>
        <source>Let one of them write its report as JSON.</source>
        <translation>请让其中之一以 JSON 格式输出报告。</translation>
    </message>
    <message>
        <source>A folder of dependencies or caches.</source>
        <translation>依赖项或缓存文件夹。</translation>
    </message>
    <message>
        <source>It was not looked at.</source>
        <translation>未对其进行检查。</translation>
    </message>
    <message>
        <source>Look into it by itself.</source>
        <translation>请单独检查该文件夹。</translation>
    </message>
    <message>
        <source>The link leads round in a circle.</source>
        <translation>该链接循环指向自身。</translation>
    </message>
    <message>
        <source>There is no file at its end.</source>
        <translation>它的末端没有文件。</translation>
    </message>
    <message>
        <source>Remove the link, or let it lead elsewhere.</source>
        <translation>请删除该链接，或让它指向别处。</translation>
    </message>
    <message>
        <source>The path is longer than the system takes.</source>
        <translation>路径超过系统允许的长度。</translation>
    </message>
    <message>
        <source>Look into an inner folder by itself.</source>
        <translation>请单独检查其内层文件夹。</translation>
    </message>
    <message>
        <source>The archive is broken.</source>
        <translation>压缩包已损坏。</translation>
    </message>
    <message>
        <source>Unpack it by other means, then look there.</source>
        <translation>请用其他方法解压后再检查。</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>压缩包已加密。</translation>
    </message>
    <message>
        <source>Unpack it, then look there.</source>
        <translation>请解压后再检查。</translation>
    </message>
    <message>
        <source>The archive unpacks to too much.</source>
        <translation>压缩包解压后过大。</translation>
    </message>
    <message>
        <source>Archives are nested too deep.</source>
        <translation>压缩包嵌套过深。</translation>
    </message>
    <message>
        <source>This kind of archive is not looked into.</source>
        <translation>不检查此类压缩包。</translation>
    </message>
    <message>
        <source>This unpacks to too much.</source>
        <translation>其内容解压后过大。</translation>
    </message>
    <message>
        <source>The git object is over 64 MB.</source>
        <translation>该 git 对象超过 64 MB。</translation>
    </message>
    <message>
        <source>Check it out, then look at the file.</source>
        <translation>请检出后再检查该文件。</translation>
    </message>
    <message>
        <source>The git object cannot be read.</source>
        <translation>无法读取该 git 对象。</translation>
    </message>
    <message>
        <source>See “git fsck”, or clone it anew.</source>
        <translation>请运行“git fsck”，或重新克隆。</translation>
    </message>
    <message>
        <source>This pack of git objects is damaged.</source>
        <translation>此 git 对象包已损坏。</translation>
    </message>
    <message>
        <source>Git passes over all that is in it.</source>
        <translation>git 会跳过其中的所有内容。</translation>
    </message>
    <message>
        <source>Git cannot read what is staged there.</source>
        <translation>git 无法读取那里的暂存内容。</translation>
    </message>
    <message>
        <source>See “git status” there.</source>
        <translation>请在那里运行“git status”。</translation>
    </message>
    <message>
        <source>Git cannot read the repository there: it is damaged.</source>
        <translation>git 无法读取那里的仓库:它已损坏。</translation>
    </message>
    <message>
        <source>See “git status” there, or clone it anew.</source>
        <translation>请在那里运行“git status”，或重新克隆。</translation>
    </message>
    <message>
        <source>Git refuses to read the repository there: it belongs to somebody else.</source>
        <translation>git 拒绝读取那里的仓库:它属于其他用户。</translation>
    </message>
    <message>
        <source>Add it to git&apos;s setting safe.directory, or look as its owner.</source>
        <translation>请将其加入 git 的 safe.directory 设置，或以其所有者身份检查。</translation>
    </message>
    <message>
        <source>A shallow clone: the commits before were never fetched.</source>
        <translation>浅克隆:之前的提交从未获取。</translation>
    </message>
    <message>
        <source>Use “git fetch --unshallow”, then look again.</source>
        <translation>请运行“git fetch --unshallow”后再次检查。</translation>
    </message>
    <message>
        <source>A partial clone: what was never fetched is not here.</source>
        <translation>部分克隆:从未获取的内容不在此处。</translation>
    </message>
    <message>
        <source>Clone it whole, then look there.</source>
        <translation>请完整克隆后再检查。</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>classic tokens</source>
        <translation>经典令牌</translation>
    </message>
    <message>
        <source>age</source>
        <translation>使用过久</translation>
    </message>
    <message>
        <source>expiring soon</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>critical permissions</source>
        <translation>高危权限</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation>被 git 跟踪</translation>
    </message>
    <message>
        <source>in a git history</source>
        <translation>在 git 历史中</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>dead but in use</source>
        <translation>已失效但仍在使用</translation>
    </message>
    <message>
        <source>dead tokens kept</source>
        <translation>保留的失效令牌</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>类型未知</translation>
    </message>
    <message>
        <source>twins</source>
        <translation>重复令牌</translation>
    </message>
    <message>
        <source>allowed more than before</source>
        <translation>权限比以前多</translation>
    </message>
    <message>
        <source>Move {name} to fine-grained</source>
        <translation>把 {name} 迁移到细粒度</translation>
    </message>
    <message>
        <source>Turn {name}</source>
        <translation>轮换 {name}</translation>
    </message>
    <message>
        <source>Ask whether {name} still lives</source>
        <translation>查询 {name} 是否仍有效</translation>
    </message>
    <message>
        <source>Remove {name}, it is dead</source>
        <translation>移除 {name}，它已失效</translation>
    </message>
    <message>
        <source>Say whether {name} is yours</source>
        <translation>确认 {name} 是否属于你</translation>
    </message>
    <message>
        <source>Finish turning {name}</source>
        <translation>完成 {name} 的轮换</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>查看 {name}</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Rotate {name}</source>
        <translation>轮换 {name}</translation>
    </message>
    <message>
        <source>Check {name}</source>
        <translation>检查 {name}</translation>
    </message>
    <message>
        <source>Go on turning {name}</source>
        <translation>继续轮换 {name}</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>显示 {name}</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>told by others</source>
        <translation>他人报告</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未证实</translation>
    </message>
    <message>
        <source>Confirmed: read in a primary source.</source>
        <translation>已证实：见于原始来源。</translation>
    </message>
    <message>
        <source>Told by others: not seen in a primary source.</source>
        <translation>他人报告：未见于原始来源。</translation>
    </message>
    <message>
        <source>Not confirmed: neither dates nor addresses were checked.</source>
        <translation>未证实：日期和地址均未核实。</translation>
    </message>
</context>
<context>
    <name>install</name>
    <message>
        <source>start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>git hook</source>
        <translation>git 钩子</translation>
    </message>
    <message>
        <source>shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The program goes by Settings, Apps, Keyturn.</source>
        <translation>程序可在“设置”“应用”“Keyturn”中卸载。</translation>
    </message>
    <message>
        <source>The program goes by dragging it to the bin.</source>
        <translation>把程序拖到废纸篓即可卸载。</translation>
    </message>
    <message>
        <source>The program goes with its checkout.</source>
        <translation>程序随其检出目录一起删除。</translation>
    </message>
    <message>
        <source>The program itself is removed by: {command}</source>
        <translation>卸载程序本身：{command}</translation>
    </message>
</context>
<context>
    <name>last_resort</name>
    <message>
        <source>Keyturn</source>
        <translation>Keyturn</translation>
    </message>
</context>
<context>
    <name>leaks</name>
    <message>
        <source>By token</source>
        <translation>按令牌</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>By repository</source>
        <translation>按仓库</translation>
    </message>
    <message>
        <source>By day found</source>
        <translation>按发现日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>gone from here</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>token is dead</source>
        <translation>令牌已失效</translation>
    </message>
    <message>
        <source>its check digits fit</source>
        <translation>校验位正确</translation>
    </message>
    <message>
        <source>it has the form of a token</source>
        <translation>它具有令牌的格式</translation>
    </message>
    <message>
        <source>this form was switched off</source>
        <translation>这种格式已停用</translation>
    </message>
    <message>
        <source>it was yours</source>
        <translation>它曾属于你</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>每天一次</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>每周一次</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>access key ID</source>
        <translation>访问密钥 ID</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>account token</source>
        <translation>账户令牌</translation>
    </message>
    <message>
        <source>admin key</source>
        <translation>管理员密钥</translation>
    </message>
    <message>
        <source>private key of age</source>
        <translation>age 私钥</translation>
    </message>
    <message>
        <source>Kubernetes agent token</source>
        <translation>Kubernetes 代理令牌</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API 令牌</translation>
    </message>
    <message>
        <source>app refresh token</source>
        <translation>应用刷新令牌</translation>
    </message>
    <message>
        <source>app token</source>
        <translation>应用令牌</translation>
    </message>
    <message>
        <source>app token for a user</source>
        <translation>代表用户的应用令牌</translation>
    </message>
    <message>
        <source>authorisation key</source>
        <translation>授权密钥</translation>
    </message>
    <message>
        <source>batch token</source>
        <translation>批处理令牌</translation>
    </message>
    <message>
        <source>Bedrock key</source>
        <translation>Bedrock 密钥</translation>
    </message>
    <message>
        <source>Bitbucket app password</source>
        <translation>Bitbucket 应用密码</translation>
    </message>
    <message>
        <source>bot token</source>
        <translation>机器人令牌</translation>
    </message>
    <message>
        <source>classic token</source>
        <translation>经典令牌</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>客户端密钥</translation>
    </message>
    <message>
        <source>deploy token</source>
        <translation>部署令牌</translation>
    </message>
    <message>
        <source>feed token</source>
        <translation>订阅源令牌</translation>
    </message>
    <message>
        <source>fine-grained token</source>
        <translation>细粒度令牌</translation>
    </message>
    <message>
        <source>AI Gateway key</source>
        <translation>AI Gateway 密钥</translation>
    </message>
    <message>
        <source>global API key</source>
        <translation>全局 API 密钥</translation>
    </message>
    <message>
        <source>app installation token</source>
        <translation>应用安装令牌</translation>
    </message>
    <message>
        <source>integration token</source>
        <translation>集成令牌</translation>
    </message>
    <message>
        <source>signed token (JWT)</source>
        <translation>签名令牌（JWT）</translation>
    </message>
    <message>
        <source>login token</source>
        <translation>登录令牌</translation>
    </message>
    <message>
        <source>login refresh token</source>
        <translation>登录刷新令牌</translation>
    </message>
    <message>
        <source>incoming mail token</source>
        <translation>收件令牌</translation>
    </message>
    <message>
        <source>OAuth app secret</source>
        <translation>OAuth 应用密钥</translation>
    </message>
    <message>
        <source>OAuth client secret</source>
        <translation>OAuth 客户端密钥</translation>
    </message>
    <message>
        <source>OAuth refresh token</source>
        <translation>OAuth 刷新令牌</translation>
    </message>
    <message>
        <source>OAuth secret</source>
        <translation>OAuth 密钥</translation>
    </message>
    <message>
        <source>OAuth token</source>
        <translation>OAuth 令牌</translation>
    </message>
    <message>
        <source>organisation token</source>
        <translation>组织令牌</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>project key</source>
        <translation>项目密钥</translation>
    </message>
    <message>
        <source>trusted publishing token</source>
        <translation>可信发布令牌</translation>
    </message>
    <message>
        <source>refresh token</source>
        <translation>刷新令牌</translation>
    </message>
    <message>
        <source>repository token</source>
        <translation>仓库令牌</translation>
    </message>
    <message>
        <source>restricted key</source>
        <translation>受限密钥</translation>
    </message>
    <message>
        <source>restricted test key</source>
        <translation>受限测试密钥</translation>
    </message>
    <message>
        <source>rotating token</source>
        <translation>自动轮换令牌</translation>
    </message>
    <message>
        <source>runner token</source>
        <translation>Runner 令牌</translation>
    </message>
    <message>
        <source>S3 key ID</source>
        <translation>S3 密钥 ID</translation>
    </message>
    <message>
        <source>S3 session token</source>
        <translation>S3 会话令牌</translation>
    </message>
    <message>
        <source>SCIM token</source>
        <translation>SCIM 令牌</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>service account key</source>
        <translation>服务账户密钥</translation>
    </message>
    <message>
        <source>service token</source>
        <translation>服务令牌</translation>
    </message>
    <message>
        <source>temporary key ID</source>
        <translation>临时密钥 ID</translation>
    </message>
    <message>
        <source>test key</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>pipeline trigger token</source>
        <translation>流水线触发令牌</translation>
    </message>
    <message>
        <source>user access token</source>
        <translation>用户访问令牌</translation>
    </message>
    <message>
        <source>user key</source>
        <translation>用户密钥</translation>
    </message>
    <message>
        <source>user token</source>
        <translation>用户令牌</translation>
    </message>
    <message>
        <source>webhook secret</source>
        <translation>Webhook 密钥</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>as for all tokens</source>
        <translation>与所有令牌相同</translation>
    </message>
    <message>
        <source>as for its provider</source>
        <translation>与提供商相同</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>单独设定</translation>
    </message>
</context>
<context>
    <name>rotation</name>
    <message>
        <source>That is not a token of {provider}.</source>
        <translation>这不是 {provider} 的令牌。</translation>
    </message>
    <message>
        <source>The clipboard or field holds something else; nothing was taken.</source>
        <translation>剪贴板或输入框中是别的内容；没有采用。</translation>
    </message>
    <message>
        <source>Press Copy beside the new token on the page.</source>
        <translation>请在页面上新令牌旁点击 Copy。</translation>
    </message>
    <message>
        <source>That is a token of another provider.</source>
        <translation>这是另一个提供商的令牌。</translation>
    </message>
    <message>
        <source>This rotation needs one of {provider}; nothing was taken or sent.</source>
        <translation>此轮换需要 {provider} 的令牌；没有采用或发送任何内容。</translation>
    </message>
    <message>
        <source>Copy the new token from the page that was opened.</source>
        <translation>请从打开的页面复制新令牌。</translation>
    </message>
    <message>
        <source>That is the old token itself.</source>
        <translation>这就是旧令牌本身。</translation>
    </message>
    <message>
        <source>Switching to it would change nothing.</source>
        <translation>切换到它不会有任何变化。</translation>
    </message>
    <message>
        <source>Make a second token on the page and copy that one.</source>
        <translation>请在页面上再创建一个令牌并复制它。</translation>
    </message>
    <message>
        <source>You have this token already, under another name.</source>
        <translation>此令牌已存在，只是名称不同。</translation>
    </message>
    <message>
        <source>One token for two purposes could not be turned separately.</source>
        <translation>一个令牌用于两个用途就无法分别轮换。</translation>
    </message>
    <message>
        <source>Make a new token on the page and copy that one.</source>
        <translation>请在页面上新建令牌并复制它。</translation>
    </message>
    <message>
        <source>That token was revoked before.</source>
        <translation>该令牌此前已撤销。</translation>
    </message>
    <message>
        <source>It is dead and opens nothing.</source>
        <translation>它已失效，打不开任何东西。</translation>
    </message>
    <message>
        <source>Make a new one on the page.</source>
        <translation>请在页面上新建一个。</translation>
    </message>
    <message>
        <source>Tokens of that form were switched off by {provider}.</source>
        <translation>{provider} 已停用这种格式的令牌。</translation>
    </message>
    <message>
        <source>It opens nothing any more.</source>
        <translation>它已打不开任何东西。</translation>
    </message>
    <message>
        <source>Make a user access token on the page.</source>
        <translation>请在页面上创建用户访问令牌。</translation>
    </message>
    <message>
        <source>The provider refuses the new token.</source>
        <translation>提供商拒绝新令牌。</translation>
    </message>
    <message>
        <source>It was revoked or deleted already, or not copied whole. Nothing was switched.</source>
        <translation>它已被撤销或删除，或没有复制完整。没有切换任何位置。</translation>
    </message>
    <message>
        <source>Throw it away and make another, or try again if you only just made it.</source>
        <translation>请丢弃并另建一个；如果刚刚创建，请重试。</translation>
    </message>
    <message>
        <source>The new token belongs to another account.</source>
        <translation>新令牌属于另一个账户。</translation>
    </message>
    <message>
        <source>The old one is of {old}, this one of {new}. Nothing was switched.</source>
        <translation>旧令牌属于 {old}，这个属于 {new}。没有切换任何位置。</translation>
    </message>
    <message>
        <source>Sign in as {old} on the page, then make another.</source>
        <translation>请在页面上以 {old} 登录，然后另建一个。</translation>
    </message>
    <message>
        <source>It cannot be told whether both tokens are of the same account.</source>
        <translation>无法判断两个令牌是否属于同一账户。</translation>
    </message>
    <message>
        <source>The provider did not say whose they are.</source>
        <translation>提供商没有说明它们属于谁。</translation>
    </message>
    <message>
        <source>Use it only if you made it yourself, as the same account.</source>
        <translation>只有当它是你用同一账户亲自创建时才使用。</translation>
    </message>
    <message>
        <source>The new token is still a classic one.</source>
        <translation>新令牌仍是经典令牌。</translation>
    </message>
    <message>
        <source>It opens everything its owner can, like the old one.</source>
        <translation>与旧令牌一样，它能打开账户可做的一切。</translation>
    </message>
    <message>
        <source>Make a fine-grained one, or use this anyway.</source>
        <translation>请创建细粒度令牌，或仍然使用这个。</translation>
    </message>
    <message>
        <source>You chose to use it anyway.</source>
        <translation>你已选择仍然使用。</translation>
    </message>
    <message>
        <source>It stays marked in the list.</source>
        <translation>它在列表中会保持标记。</translation>
    </message>
    <message>
        <source>The new token may do more than the old one.</source>
        <translation>新令牌的权限可能比旧令牌更多。</translation>
    </message>
    <message>
        <source>Gained: {gained}.</source>
        <translation>新增：{gained}。</translation>
    </message>
    <message>
        <source>Make a narrower one, or use this anyway.</source>
        <translation>请创建更窄的令牌，或仍然使用这个。</translation>
    </message>
    <message>
        <source>What the new token may do is not told.</source>
        <translation>没有说明新令牌的权限。</translation>
    </message>
    <message>
        <source>It could open more than the old one.</source>
        <translation>它能打开的可能比旧令牌更多。</translation>
    </message>
    <message>
        <source>Look at it on the provider&apos;s page before you use it anyway.</source>
        <translation>在仍然使用之前，请到提供商页面上查看。</translation>
    </message>
    <message>
        <source>An organisation has yet to approve the new token.</source>
        <translation>有组织尚未批准新令牌。</translation>
    </message>
    <message>
        <source>Until then it is refused there: {names}. Nothing is switched meanwhile.</source>
        <translation>在此之前它会在以下组织被拒绝：{names}。期间不会切换任何位置。</translation>
    </message>
    <message>
        <source>Closing is safe; the rotation waits and you can ask again any time.</source>
        <translation>可以放心关闭；轮换会等待，你可随时再次询问。</translation>
    </message>
    <message>
        <source>The provider could not be asked about the new token.</source>
        <translation>无法向提供商查询新令牌。</translation>
    </message>
    <message>
        <source>{why} The token is kept; this is not held against it.</source>
        <translation>{why} 令牌已保存；不会因此判它有问题。</translation>
    </message>
    <message>
        <source>Try again. Closing is safe.</source>
        <translation>请重试。可以放心关闭。</translation>
    </message>
    <message>
        <source>The provider could not be asked about the old token.</source>
        <translation>无法向提供商查询旧令牌。</translation>
    </message>
    <message>
        <source>{why} Without its yes now its death could not be proven later.</source>
        <translation>{why} 现在得不到它有效的确认，以后就无法证明它已失效。</translation>
    </message>
    <message>
        <source>The new token may do less than the old one.</source>
        <translation>新令牌的权限可能比旧令牌少。</translation>
    </message>
    <message>
        <source>Lost: {names}.</source>
        <translation>失去：{names}。</translation>
    </message>
    <message>
        <source>Fine if nothing needs them; otherwise throw it away and make another.</source>
        <translation>如果用不到就没问题；否则请丢弃并另建一个。</translation>
    </message>
    <message>
        <source>The new token does not reach everything the old one did.</source>
        <translation>新令牌无法访问旧令牌能访问的全部内容。</translation>
    </message>
    <message>
        <source>Fine if nothing there uses it; otherwise make another.</source>
        <translation>如果那里没有东西使用它就没问题；否则请另建一个。</translation>
    </message>
    <message>
        <source>The provider adds a warning.</source>
        <translation>提供商附加了一条警告。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Another Keyturn works on this rotation.</source>
        <translation>另一个 Keyturn 正在处理此轮换。</translation>
    </message>
    <message>
        <source>Two at once would be in each other&apos;s way.</source>
        <translation>两个同时进行会互相干扰。</translation>
    </message>
    <message>
        <source>Wait until it is done there, then try again.</source>
        <translation>请等那边完成后重试。</translation>
    </message>
    <message>
        <source>This token is being turned already.</source>
        <translation>此令牌已在轮换。</translation>
    </message>
    <message>
        <source>That rotation has its new token and waits.</source>
        <translation>那个轮换已有新令牌，正在等待。</translation>
    </message>
    <message>
        <source>Close this and choose Go on in the list.</source>
        <translation>请关闭此处，并在列表中选择“继续”。</translation>
    </message>
    <message>
        <source>This login refreshes itself.</source>
        <translation>此登录会自动更新。</translation>
    </message>
    <message>
        <source>There is nothing to turn: its tool gets new tokens by itself.</source>
        <translation>无需轮换：其工具会自行获取新令牌。</translation>
    </message>
    <message>
        <source>Sign out in its tool to end it.</source>
        <translation>要结束它，请在其工具中注销。</translation>
    </message>
    <message>
        <source>Nobody knows this token&apos;s provider.</source>
        <translation>此令牌的提供商未知。</translation>
    </message>
    <message>
        <source>It cannot be asked or revoked from here.</source>
        <translation>无法从这里查询或撤销它。</translation>
    </message>
    <message>
        <source>Turn it on the page where it was made.</source>
        <translation>请在创建它的页面上轮换。</translation>
    </message>
    <message>
        <source>Other credentials die with the old token.</source>
        <translation>其他凭据会随旧令牌一起失效。</translation>
    </message>
    <message>
        <source>Made from it: {names}.</source>
        <translation>由它生成：{names}。</translation>
    </message>
    <message>
        <source>Make those anew after the rotation.</source>
        <translation>请在轮换后重新生成它们。</translation>
    </message>
    <message>
        <source>Do not revoke: this machine carries a dead-man switch.</source>
        <translation>不要撤销：这台电脑上有死亡开关。</translation>
    </message>
    <message>
        <source>{where} deletes the home folder once a GitHub token is refused.</source>
        <translation>一旦 GitHub 令牌被拒绝，{where} 会删除主文件夹。</translation>
    </message>
    <message>
        <source>Take the machine off the network, end and remove it, then try again.</source>
        <translation>请断开网络，结束并删除它，然后重试。</translation>
    </message>
    <message>
        <source>The old token is dead already.</source>
        <translation>旧令牌已经失效。</translation>
    </message>
    <message>
        <source>What uses it is broken now; there is nothing left to revoke.</source>
        <translation>使用它的程序已无法工作；没有可撤销的了。</translation>
    </message>
    <message>
        <source>Go on: the places get the new token.</source>
        <translation>请继续：各位置会换上新令牌。</translation>
    </message>
    <message>
        <source>Some places still hold the old token.</source>
        <translation>有些位置仍是旧令牌。</translation>
    </message>
    <message>
        <source>Revoking it now would break what reads them, so nothing is revoked.</source>
        <translation>现在撤销会使读取它们的程序失效，因此没有撤销。</translation>
    </message>
    <message>
        <source>Mend them and try again, undo, or leave them behind knowingly.</source>
        <translation>请修复后重试、撤回，或有意保留不改。</translation>
    </message>
    <message>
        <source>Some places could not be put back.</source>
        <translation>有些位置无法还原。</translation>
    </message>
    <message>
        <source>They still hold the new token, which stays alive meanwhile.</source>
        <translation>它们仍是新令牌，新令牌会继续有效。</translation>
    </message>
    <message>
        <source>Mend them and undo again.</source>
        <translation>请修复后再次撤回。</translation>
    </message>
    <message>
        <source>The old token dies first.</source>
        <translation>旧令牌会先失效。</translation>
    </message>
    <message>
        <source>What uses it fails until the new token is in place.</source>
        <translation>在换上新令牌之前，使用它的程序会失败。</translation>
    </message>
    <message>
        <source>Have the provider&apos;s page open before you start.</source>
        <translation>开始前请先打开提供商页面。</translation>
    </message>
    <message>
        <source>Running programs still have the old token.</source>
        <translation>正在运行的程序仍持有旧令牌。</translation>
    </message>
    <message>
        <source>In the environment of: {names}.</source>
        <translation>在以下程序的环境变量中：{names}。</translation>
    </message>
    <message>
        <source>Restart them so that they read the new one.</source>
        <translation>请重启它们以读取新令牌。</translation>
    </message>
    <message>
        <source>Variables hold the old token.</source>
        <translation>有变量保存着旧令牌。</translation>
    </message>
    <message>
        <source>They win over every file: {names}.</source>
        <translation>它们优先于任何文件：{names}。</translation>
    </message>
    <message>
        <source>Export the new token and restart what was started with them.</source>
        <translation>请导出新令牌，并重启用这些变量启动的程序。</translation>
    </message>
    <message>
        <source>Tools take the token from a variable now.</source>
        <translation>工具现在从变量读取令牌。</translation>
    </message>
    <message>
        <source>A reference stands where it was; they need: {names}.</source>
        <translation>原处现为引用；它们需要：{names}。</translation>
    </message>
    <message>
        <source>Start them with: keyturn run --env VARIABLE={credential} -- COMMAND</source>
        <translation>启动方式：keyturn run --env VARIABLE={credential} -- COMMAND</translation>
    </message>
    <message>
        <source>Spaces restart when their secrets change.</source>
        <translation>机密变更时 Space 会重启。</translation>
    </message>
    <message>
        <source>Each of these restarts: {names}.</source>
        <translation>以下各项都会重启：{names}。</translation>
    </message>
    <message>
        <source>Leave them out if that is a bad moment.</source>
        <translation>如果时机不合适，请跳过它们。</translation>
    </message>
    <message>
        <source>git erased the token again.</source>
        <translation>git 又删除了该令牌。</translation>
    </message>
    <message>
        <source>It could not be put back: {names}.</source>
        <translation>无法放回：{names}。</translation>
    </message>
    <message>
        <source>Log in there again with the new token.</source>
        <translation>请在那里用新令牌重新登录。</translation>
    </message>
    <message>
        <source>The request to revoke got no answer.</source>
        <translation>撤销请求没有得到应答。</translation>
    </message>
    <message>
        <source>Whether the old token lives is not known. {why}</source>
        <translation>不知道旧令牌是否仍然有效。{why}</translation>
    </message>
    <message>
        <source>Go on: it is asked first, and only revoked again if it lives.</source>
        <translation>请继续：会先询问，只有仍有效时才再次撤销。</translation>
    </message>
    <message>
        <source>The old token still lives.</source>
        <translation>旧令牌仍然有效。</translation>
    </message>
    <message>
        <source>The provider took the request, but has not carried it out.</source>
        <translation>提供商接受了请求，但尚未执行。</translation>
    </message>
    <message>
        <source>Ask again later, or delete it on the provider&apos;s page.</source>
        <translation>请稍后再问，或在提供商页面上删除。</translation>
    </message>
    <message>
        <source>The proof got no answer.</source>
        <translation>验证没有得到应答。</translation>
    </message>
    <message>
        <source>The revocation was requested; that the token is dead is not proven yet. {why}</source>
        <translation>已请求撤销；尚未证实令牌已失效。{why}</translation>
    </message>
    <message>
        <source>Ask again. Closing is safe.</source>
        <translation>请再次询问。可以放心关闭。</translation>
    </message>
    <message>
        <source>The old token is dead: there is no way back.</source>
        <translation>旧令牌已失效：无法回退。</translation>
    </message>
    <message>
        <source>Putting it into the places again would break them.</source>
        <translation>把它放回去会使这些位置失效。</translation>
    </message>
    <message>
        <source>Go on with the new one.</source>
        <translation>请用新令牌继续。</translation>
    </message>
    <message>
        <source>The old value lives on under another name.</source>
        <translation>旧值仍以另一个名称存在。</translation>
    </message>
    <message>
        <source>Revoking it would kill that one too: {name}.</source>
        <translation>撤销会使它也失效：{name}。</translation>
    </message>
    <message>
        <source>Turn or remove that one first.</source>
        <translation>请先轮换或移除那一个。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Everything done so far is kept and can be undone.</source>
        <translation>到目前为止完成的内容都已保留，可以撤回。</translation>
    </message>
    <message>
        <source>Go on when you like.</source>
        <translation>可随时继续。</translation>
    </message>
    <message>
        <source>The new token was made, but is not used.</source>
        <translation>新令牌已创建，但没有使用。</translation>
    </message>
    <message>
        <source>{hint} may still live; it is listed under a name of its own.</source>
        <translation>{hint} 可能仍然有效；它以单独的名称列出。</translation>
    </message>
    <message>
        <source>Delete it on the provider&apos;s page, or keep it for something else.</source>
        <translation>请在提供商页面上删除，或留作他用。</translation>
    </message>
    <message>
        <source>The unused new token is dead.</source>
        <translation>未使用的新令牌已失效。</translation>
    </message>
    <message>
        <source>{hint} was revoked and refused twice.</source>
        <translation>{hint} 已撤销，并被拒绝两次。</translation>
    </message>
    <message>
        <source>The plan was interrupted.</source>
        <translation>计划被中断。</translation>
    </message>
    <message>
        <source>Nothing was touched.</source>
        <translation>没有改动任何内容。</translation>
    </message>
    <message>
        <source>Undo this rotation and start again.</source>
        <translation>请撤回此轮换并重新开始。</translation>
    </message>
    <message>
        <source>This rotation has ended.</source>
        <translation>此轮换已结束。</translation>
    </message>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>没有可撤回的内容。</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>请关闭它。</translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation>被 git 跟踪</translation>
    </message>
    <message>
        <source>a reference took its place</source>
        <translation>已由引用代替</translation>
    </message>
    <message>
        <source>its tool takes no variable there</source>
        <translation>其工具在此处不接受变量</translation>
    </message>
    <message>
        <source>in a synced folder</source>
        <translation>位于同步文件夹</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>你已跳过</translation>
    </message>
    <message>
        <source>changed as plain text</source>
        <translation>按纯文本更改</translation>
    </message>
    <message>
        <source>restart it yourself</source>
        <translation>请自行重启</translation>
    </message>
    <message>
        <source>was written already</source>
        <translation>此前已写入</translation>
    </message>
    <message>
        <source>the old token is back</source>
        <translation>旧令牌又出现了</translation>
    </message>
    <message>
        <source>its tool is writing it</source>
        <translation>其工具正在写入</translation>
    </message>
    <message>
        <source>half-written by a crash</source>
        <translation>因崩溃只写了一半</translation>
    </message>
    <message>
        <source>change it by hand</source>
        <translation>请手动更改</translation>
    </message>
    <message>
        <source>probably this token</source>
        <translation>可能是此令牌</translation>
    </message>
    <message>
        <source>the Space restarts</source>
        <translation>Space 会重启</translation>
    </message>
    <message>
        <source>not given back</source>
        <translation>未取回</translation>
    </message>
    <message>
        <source>a variable wins over it</source>
        <translation>变量优先于它</translation>
    </message>
    <message>
        <source>erased by git</source>
        <translation>被 git 删除</translation>
    </message>
    <message>
        <source>kept, as you chose</source>
        <translation>按你的选择保留</translation>
    </message>
    <message>
        <source>dead already</source>
        <translation>已经失效</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>another account</source>
        <translation>另一个账户</translation>
    </message>
    <message>
        <source>owner not told</source>
        <translation>所有者未说明</translation>
    </message>
    <message>
        <source>still classic</source>
        <translation>仍是经典令牌</translation>
    </message>
    <message>
        <source>may do more</source>
        <translation>权限可能更多</translation>
    </message>
    <message>
        <source>fewer scopes</source>
        <translation>权限更少</translation>
    </message>
    <message>
        <source>reaches less</source>
        <translation>可访问范围更小</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{places} to mend</source>
        <translation>{places}待修复</translation>
    </message>
    <message>
        <source>still alive</source>
        <translation>仍然有效</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无应答</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect at once; at the next start if something is under way.</source>
        <translation>立即生效；如有操作正在进行，则下次启动生效。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s. Takes effect at once; at the next start if something is under way.</source>
        <translation>相对于系统字号的百分比。立即生效；如有操作正在进行，则下次启动生效。</translation>
    </message>
    <message>
        <source>Rows of the token list</source>
        <translation>令牌列表的行</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘中</translation>
    </message>
    <message>
        <source>Closing the window keeps Keyturn at work, if the desktop has a tray.</source>
        <translation>如果桌面有托盘，关闭窗口后 Keyturn 会继续运行。</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Reminders come from then on, without a window.</source>
        <translation>从那时起即可收到提醒，无需窗口。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>No reminder in between; what was missed comes afterwards, once.</source>
        <translation>期间不提醒；错过的会在之后提醒一次。</translation>
    </message>
    <message>
        <source>Check tokens in the background</source>
        <translation>在后台检查令牌</translation>
    </message>
    <message>
        <source>Each about once a day, by asking its provider. Off: only when you ask.</source>
        <translation>向提供商查询，每个大约每天一次。关闭后仅在你要求时检查。</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>查找更新</translation>
    </message>
    <message>
        <source>One question a day, one address. Nothing is ever installed by itself.</source>
        <translation>每天一次询问，一个地址。绝不会自行安装任何内容。</translation>
    </message>
    <message>
        <source>Keep out of screen pictures</source>
        <translation>不出现在屏幕截图中</translation>
    </message>
    <message>
        <source>Screen sharing and recording see nothing of this window, where that can be.</source>
        <translation>在系统支持的情况下，屏幕共享和录制看不到此窗口。</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>无人操作时锁定</translation>
    </message>
    <message>
        <source>After so long without keyboard and mouse. A rotation is waited for.</source>
        <translation>键盘和鼠标闲置这么久之后。会等轮换完成。</translation>
    </message>
    <message>
        <source>A shown value stays</source>
        <translation>令牌值显示时长</translation>
    </message>
    <message>
        <source>Then it is hidden again.</source>
        <translation>之后会重新隐藏。</translation>
    </message>
    <message>
        <source>A copied value stays</source>
        <translation>复制的值保留时长</translation>
    </message>
    <message>
        <source>Then it is taken off the clipboard, if it is still there.</source>
        <translation>之后若仍在剪贴板中就会清除。</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>two lines</source>
        <translation>两行</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Tray and reminders</source>
        <translation>托盘与提醒</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Lock and values</source>
        <translation>锁定与令牌值</translation>
    </message>
    <message>
        <source>This desktop shows no tray now: closing the window ends Keyturn.</source>
        <translation>此桌面目前没有托盘：关闭窗口会退出 Keyturn。</translation>
    </message>
    <message>
        <source>This system has no way to do that.</source>
        <translation>此系统不支持这项功能。</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>classic</source>
        <translation>经典</translation>
    </message>
    <message>
        <source>fine-grained</source>
        <translation>细粒度</translation>
    </message>
    <message>
        <source>OAuth</source>
        <translation>OAuth</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>CLASSIC</source>
        <translation>经典</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>高危</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>unclaimed</source>
        <translation>未认领</translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation>未知提供商</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Said to be yours</source>
        <translation>已确认为本人所有</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Checked: alive</source>
        <translation>已检查：有效</translation>
    </message>
    <message>
        <source>Checked: refused</source>
        <translation>已检查：被拒绝</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>无法检查</translation>
    </message>
    <message>
        <source>Allowed more now: {gained}</source>
        <translation>权限增加：{gained}</translation>
    </message>
    <message>
        <source>Reaches more now: {gained}</source>
        <translation>可访问范围增加：{gained}</translation>
    </message>
    <message>
        <source>Its role is now {gained}</source>
        <translation>角色变为 {gained}</translation>
    </message>
    <message>
        <source>The login renewed itself</source>
        <translation>登录已自动更新</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>备注已更改</translation>
    </message>
    <message>
        <source>Value taken out</source>
        <translation>令牌值已取出</translation>
    </message>
    <message>
        <source>Value put on the clipboard</source>
        <translation>令牌值已放入剪贴板</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Incident: {title}</source>
        <translation>安全事件：{title}</translation>
    </message>
    <message>
        <source>Rotation begun</source>
        <translation>轮换已开始</translation>
    </message>
    <message>
        <source>Rotation undone</source>
        <translation>轮换已撤回</translation>
    </message>
    <message>
        <source>Turned over: {old} became {new}</source>
        <translation>已轮换：{old} 变为 {new}</translation>
    </message>
    <message>
        <source>A dead token came back in a file</source>
        <translation>失效令牌又出现在文件中</translation>
    </message>
    <message>
        <source>Switched again</source>
        <translation>再次切换</translation>
    </message>
    <message>
        <source>A secret changed after it was pushed</source>
        <translation>机密在写入后被更改</translation>
    </message>
    <message>
        <source>Made in a rotation, not used</source>
        <translation>轮换中创建，未使用</translation>
    </message>
    <message>
        <source>Kept alive by choice</source>
        <translation>按选择保持有效</translation>
    </message>
    <message>
        <source>Revocation requested</source>
        <translation>已请求撤销</translation>
    </message>
    <message>
        <source>Revoked although a dead-man switch was found</source>
        <translation>发现死亡开关后仍然撤销</translation>
    </message>
    <message>
        <source>Proven dead</source>
        <translation>已确认失效</translation>
    </message>
    <message>
        <source>Moved to another vault</source>
        <translation>已移到其他保险库</translation>
    </message>
    <message>
        <source>Record rebuilt from the vault</source>
        <translation>已从保险库重建记录</translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation>备份已写入</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>Feed of incidents taken</source>
        <translation>已采用事件列表</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>已从备份恢复</translation>
    </message>
    <message>
        <source>Kept beside the one from a backup</source>
        <translation>与备份中的并存保留</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>策略已更改</translation>
    </message>
    <message>
        <source>Ignored for a while: {which}</source>
        <translation>暂时忽略：{which}</translation>
    </message>
    <message>
        <source>Counts again: {which}</source>
        <translation>重新计入：{which}</translation>
    </message>
    <message>
        <source>Report of {tool} taken: {count} leaks, {new} of them new</source>
        <translation>已导入 {tool} 的报告：{count} 处泄露，其中 {new} 处为新</translation>
    </message>
    <message>
        <source>Leaks ignored ({count}): {why}</source>
        <translation>已忽略泄露（{count}）：{why}</translation>
    </message>
    <message>
        <source>Leaks count again ({count})</source>
        <translation>泄露重新计入（{count}）</translation>
    </message>
    <message>
        <source>Leaks called solved ({count})</source>
        <translation>泄露标为已解决（{count}）</translation>
    </message>
    <message>
        <source>Leaks forgotten ({count})</source>
        <translation>已忘记泄露（{count}）</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>Sealed file made</source>
        <translation>已创建密封文件</translation>
    </message>
    <message>
        <source>Unencrypted keychain accepted</source>
        <translation>已接受未加密的密钥环</translation>
    </message>
    <message>
        <source>Made at the provider</source>
        <translation>在提供商处创建</translation>
    </message>
    <message>
        <source>First seen here</source>
        <translation>首次在此发现</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>a link to a folder, not followed</source>
        <translation>指向文件夹的链接，未跟随</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>disk error</source>
        <translation>磁盘错误</translation>
    </message>
    <message>
        <source>no token in it</source>
        <translation>其中没有令牌</translation>
    </message>
    <message>
        <source>a format the provider has switched off</source>
        <translation>提供商已停用的格式</translation>
    </message>
    <message>
        <source>revoked before</source>
        <translation>此前已撤销</translation>
    </message>
    <message>
        <source>a practice token</source>
        <translation>练习令牌</translation>
    </message>
    <message>
        <source>a real token, not for practice</source>
        <translation>真实令牌，不能用于练习</translation>
    </message>
    <message>
        <source>a placeholder</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>the token stands as the user name</source>
        <translation>令牌出现在用户名处</translation>
    </message>
</context>
</TS>
