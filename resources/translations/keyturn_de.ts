<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything goes into one file: values, where they are written, history, policies. It is encrypted with a passphrase before it reaches the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the file and the passphrase has your tokens. Keep them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {n} characters; a few words are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} written and read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has no value for some; only their records were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn backups (*.backup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would do is shown first. Nothing of yours is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) are here with another value.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %n token(s) came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>With it: {places}, {rotations}, {tombstones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rotations that were under way arrive as given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some records in the backup have no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) known before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) unclaimed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date: d, MMM and yyyy are day, short month name and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day: HH and mm are hour and minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {name} on its provider&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out of git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out of plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {name}, it has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {name}, it is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {name} before it expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires in {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tracked by git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classic, reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classic, writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Classic read token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads everything you can read, private too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classic write token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classic token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens everything you can write, in {name} as admin too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens everything you can write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} old,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the {n} days you allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Expires today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it before something stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever uses it has stopped working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n critical permission(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It could change members or make tokens in your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In plain text in {places},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readable for every program you start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked by git in {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes wherever the repository goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a git history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the file does not take it out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit by an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made before one that asks for rotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead, but still in {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever reads it there fails. Turn it to put a living one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here uses it: it can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an unknown kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not say what it may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A twin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another token of yours opens the same; one would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token should be turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) should be turned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put the new one back with: keyturn settle --again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dead token came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>due for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Switch {n} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch 1 place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the provider about the new token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token is fit to take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives and belongs to {owner}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one still lives too, so nothing breaks while the places are switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away and make another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save summary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary tells every step; it holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotation.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new token from {provider}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} — use this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page cannot be told these; choose them there yourself: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Open the page and press Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is filled in with what this token needs. Its value is shown only once there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Copy the new token there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or paste it here and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. It is kept in the vault first, then the provider is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, wait for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the token you copy. The clipboard is looked at only on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it, then come back to this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it, then press Paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop did not take the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link and open it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places to switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at every place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked by git: the new token would be committed with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked by git: better kept elsewhere; left out, it blocks the revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably this token, by name and date: it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the new token for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one opens everything. The new one should open only what you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place of this token is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token will be kept, but nothing is switched to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search folders for it first, if something uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places you leave out keep the old token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While one does, the old token is not revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change them by hand later, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Until the old token {hint} is revoked everything can be undone, byte by byte. You are asked again before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, revoke it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke {hint}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to revoke the old token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke old token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving that {hint} is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Revoked&quot; is said only once the provider has refused the old token twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider is told to make it invalid everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking whether the new one is accepted and the old one refused…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking once more in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asking once more now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way back from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} stops working everywhere at once, also where Keyturn has not looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner gets a mail from the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read all its owner can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all its owner can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning {hint} into a fine-grained token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, put everything back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been touched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing is safe: the proof goes on when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing is safe: the rotation goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you can undo until here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned over, and the old token is proven dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rotation has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place holds {old} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} is in use. {old} was refused twice, the last time at {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} is in use. {old} was not revoked and is listed on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more will happen by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old token: {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New token: {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them behind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, they may keep the old token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} places hold the new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on putting back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting everything back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all places are switched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every place back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places}, {n} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places}, all automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint}, in the sealed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint}, in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>putting back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revocation requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not proven yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment of {tool}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tool}, {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({n} characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download private or gated files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models, datasets and Spaces you can see; no change to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls to hosted models; may cost money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to my repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes files and settings of what you own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes Spaces: their files, secrets and restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build and publish in CI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads and writes repositories of yours from a pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found %n more place(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>reads everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refreshes itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on turning {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Keyturn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me in a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn: nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Keyturn: %n token(s) are due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PRACTICE: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessTab</name>
    <message>
        <source>Everything of its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not say what this token may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fine-grained token names what it may do. Moving to one asks what this token is for and opens the provider&apos;s page with just that ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same without {scopes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Asking the provider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the providers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {tokens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {tokens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {tokens}: {refused} refused, {unclear} could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter activity   /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter leaves none over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every use of the network and of a value will be told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines}; older ones are kept, not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines}; none of them holds a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes straight into your keychain. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (found by itself if left empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its kind is told by its letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has switched this whole format off: it is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind told by a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add for this address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgeChart</name>
    <message>
        <source>Age against your policy ({n} days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{within} within their limit, {over} over it, {twice} more than twice over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} twice over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age}: {within} within, {over} over, {twice} twice over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token&apos;s age is known yet: check them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show “{chart}” as a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “{chart}” as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a token to see what it opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found, not claimed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not sent anywhere until you say it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept and named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider cannot be asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider what it opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do for this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with rotation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to fine-grained…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Which tokens are on this machine?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn shows what each one opens, how old it is and where it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks into the files your tools keep. Nothing is sent or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes straight into your keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample tokens and a pretend provider: a whole rotation, nothing at risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpiryChart</name>
    <message>
        <source>Expiring in the next 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing expires in the next 90 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in all, the first is {name} in {age}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>UNCLAIMED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the value for 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to weigh yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there are tokens, this page says how well they stand and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import what is on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files where your tools keep their tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>huggingface_hub, git, netrc, shell files, editors, MCP, containers, and the environment. They are read, not changed, and nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders to look in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of yours, or paste a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found outside your own tools&apos; files. They are not sent anywhere until you say that they are yours: they may be a stranger&apos;s, or bait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Keyturn is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tokens are sealed. Reminders go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a privacy lock: the window is hidden and Keyturn lets go of all values. Your desktop&apos;s keychain keeps its own lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>You had this token already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {what}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn forgets the record and takes the value out of the vault. Files that hold it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays alive at its provider, and this cannot be undone here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn is locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it for? Who asked for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never write a token here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesTab</name>
    <message>
        <source>No place is known to hold this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readable by others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaintextChart</name>
    <message>
        <source>Places in plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} today. The count begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} on {day}, {now} today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None left. Keep it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal: zero. Helpers and references replace the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{page}, {n} need attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>Value of the token, shown for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden again in {n} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} of 100 points, none is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} of 100 points. {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedSheet</name>
    <message>
        <source>Keyturn never keeps tokens in plain text. It can keep them in a sealed file, encrypted with a passphrase of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the passphrase the values are lost; the tokens live on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it unencrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sealed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {n} characters; a few words are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked {ago}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>What to do first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do. Every token is as your policy asks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Brings {n} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenMenu</name>
    <message>
        <source>Go on with rotation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenModel</name>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenTable</name>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Filter tokens   /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Reading the inventory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter leaves none over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming and going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked whether a token lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to revoke a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked whether an organisation lets a token in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for secrets of Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a token into a Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted a Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Laying out the practice room…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Keep both: the backup&apos;s comes in under a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the backup&apos;s; yours is kept under a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep yours; the backup&apos;s stays in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes in beside yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the place of yours, which is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known to be dead, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice and real tokens never mix</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>That file is no backup of Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that was written by Export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Keyturn wrote this backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version could misread it, so it does not try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, then restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end is missing: the copying or the download did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or use an older backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was changed after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup asks for more work than a real one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused before anything was computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open this backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the one that was given at the export; capitals count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup needs a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it anybody could read your tokens in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file name in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice is never started at login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there to be opened by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it in your own profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it by hand, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since the plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left alone, so that nobody&apos;s edit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s format cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can still be changed as plain text, exactly where the token stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file if you did not expect this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who may write it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change would have touched more than the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped; the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this file by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone or something changed the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for its places again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for the token&apos;s places again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, pipes and devices are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read or write this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or edit it as its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or look by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it writable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file belongs to another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn changes only your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it as its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has several names (hard links).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing it would cut the others off, and the vault has no key to write it in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the vault, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crash left the file half-written, and it was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn does not write over somebody&apos;s change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the token in by hand, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself is mounted there, so it cannot be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token cannot be written in this file&apos;s format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file defines entities of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such files can be traps; it is only changed as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested too deep to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be read piece by piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper keeps another token by now, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token is not there any more, so nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import again to bring the places up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted at the provider, so nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the places again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it keeps cannot be changed without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or configure it again, or leave this place behind knowingly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be waiting for you in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper did not take the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still gives what it had before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with its own tool, or leave this place behind knowingly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool that owns this file is using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the tool is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody may write into the file&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else could swap the file meanwhile, so it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that right away, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a device, pipe or socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refuses this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was revoked, has expired or was never issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it, or remove it if nothing uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is alive but may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its permissions do not reach that far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a token with that permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider asks us to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked too often; this says nothing about the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known about the token; it is not held against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You switched the network off, so providers are not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without --offline to check tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has trouble of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server answered with an error; the token was not judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider gave an answer we do not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is concluded from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, look for a newer Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider sent us to another host: {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is never sent along to a host you did not choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That address is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token sent there could be read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider cannot be asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tokens are kept and named, but not checked or turned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the provider&apos;s own page for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment names another address than this token was added with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was not sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the variable, or add the token again for the new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the provider could not be secured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this machine and who is between you and the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s answer was far too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not read; nothing is concluded from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation blocks this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is alive, but that organisation does not let it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrators, or make a token they allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not take the revocation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token may still be alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke it on the provider&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token is too long for the provider&apos;s revoke call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be sent as a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds characters that no token has; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of login cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the provider&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s answer is not about a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s answer is not about Space secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of this rotation was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation cannot go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it, or add the token again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a new token in this rotation already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it, or throw it away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no new token yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be switched without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one on the provider&apos;s page and copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation is past that step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new token is not needed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether it still lives, so nothing was put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when the provider can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on forward: the new token is in its places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login refreshes itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tool renews the token; there is nothing to turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out in the tool if you do not want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rotation is at work elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one Keyturn may go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rotation is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be changed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new one if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left is listed with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to those places, then undo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such rotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been finished elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That fits several rotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from its token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another of your tokens is this very value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking it would kill that one as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish with the other one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn&apos;s own records cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again; &apos;keyturn doctor&apos; shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records were written by a newer Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are left alone, so that nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn&apos;s records are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was set aside, not overwritten: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;keyturn doctor --rebuild&apos; to read the keychain again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Keyturn is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one may change the records at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Keyturn is at work on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one may do so at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile lies on a network folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records there can be damaged by a second machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on this machine with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile lies in a folder that is synced elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records there leave this machine and can be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn&apos;s folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of Keyturn cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left alone; the others are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;keyturn doctor&apos; shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That token is no longer in the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s own file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the profile was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put profile.json back from a backup, or start a new profile with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile belongs to another user or machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path given by --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was made by a newer Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what you entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been renamed or removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fits several tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the full name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a token of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token needs a name to be found by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than one token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a single value can be added, without spaces or lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste just the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this token already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token was revoked before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is dead and cannot be used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one on the provider&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens nothing outside the practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a real token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice takes only practice tokens, so that nothing real is at risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy one from the practice page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider keeps no secrets for programs that could be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to look through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the token in folders instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody said that this token is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was found outside your own tools&apos; files, so it is not sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &apos;This is mine&apos; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rotation of this token is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both cannot happen at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish or undo the rotation first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything done so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it and go on, or undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was running has stopped; the log has the details, without any token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty, or starts with a dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a token in this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes are kept in the open, so it was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the token out of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment names another server for this provider: {endpoint}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of this provider would be sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on only if you know that server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dead token is no longer in that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something took it out in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places} places still hold this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would stop working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it instead, or take it out of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows this provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the provider&apos;s own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy is for one token or for a provider, not for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider {provider}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An age of 1 to {oldest} days can be set, a warning of 0 to {longest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a year nobody knows why this was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why it may stay so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is past, or more than two years off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is ignored for a while, not for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to another version of Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed is {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token values cannot be read or kept until it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was locked on purpose; values are out of reach until it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyturn never keeps tokens in plain text, so it has nowhere to put them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a sealed file with a passphrase, or start your desktop&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain answers, but not as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written that could not be read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the keychain or sign in again; &apos;keyturn doctor&apos; shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its prompt, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no value for this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is here, the value is gone: removed elsewhere or never copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the token again by paste or import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is too large for this keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a sealed file: it takes values of any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open the sealed file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again; capitals count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file needs its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it no value can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a sealed file already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second one would hide the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty one would protect nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file can be read by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it yours alone (mode 0600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file stays closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at KEYTURN_PASSPHRASE_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here that is fit to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop&apos;s keychain is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever reads the disk reads every value in it, so nothing was put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give that keychain a password, or make a sealed file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no collection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nowhere to put a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your desktop&apos;s keychain program once and make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sealed file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of the vault is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value cannot be trusted and is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add that token again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item was written by a newer Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file asks for too much memory or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been made to; it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your own copy from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Keyturn is writing the sealed file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one may at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the sealed file does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file is older than it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone or something put an old copy in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the newest copy back, or go on knowing that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file was changed by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its seal is broken; nothing in it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file was written by a newer Keyturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEYTURN_VAULT names no vault we know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to keychain or file, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain took a value but did not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read back, so nothing goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the keychain and try again, or make a sealed file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>classic tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expiring soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a git history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead but in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead tokens kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} to fine-grained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether {name} still lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}, it is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether {name} is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish turning {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on turning {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>last_resort</name>
    <message>
        <source>Keyturn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rotation</name>
    <message>
        <source>That is not a token of {provider}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard or field holds something else; nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Copy beside the new token on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a token of another provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rotation needs one of {provider}; nothing was taken or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new token from the page that was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the old token itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching to it would change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a second token on the page and copy that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this token already, under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One token for two purposes could not be turned separately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new token on the page and copy that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That token was revoked before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is dead and opens nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of that form were switched off by {provider}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a user access token on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refuses the new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was revoked or deleted already, or not copied whole. Nothing was switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away and make another, or try again if you only just made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token belongs to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one is of {old}, this one of {new}. Nothing was switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as {old} on the page, then make another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be told whether both tokens are of the same account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not say whose they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it only if you made it yourself, as the same account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token is still a classic one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens everything its owner can, like the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a fine-grained one, or use this anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose to use it anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays marked in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token may do more than the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained: {gained}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a narrower one, or use this anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the new token may do is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could open more than the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it on the provider&apos;s page before you use it anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation has yet to approve the new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it is refused there: {names}. Nothing is switched meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing is safe; the rotation waits and you can ask again any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider could not be asked about the new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} The token is kept; this is not held against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. Closing is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider could not be asked about the old token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Without its yes now its death could not be proven later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token may do less than the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine if nothing needs them; otherwise throw it away and make another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token does not reach everything the old one did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine if nothing there uses it; otherwise make another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider adds a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Keyturn works on this rotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two at once would be in each other&apos;s way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token is being turned already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That rotation has its new token and waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this and choose Go on in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login refreshes itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to turn: its tool gets new tokens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out in its tool to end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows this token&apos;s provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be asked or revoked from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on the page where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other credentials die with the old token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make those anew after the rotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token is dead already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What uses it is broken now; there is nothing left to revoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: the places get the new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some places still hold the old token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking it now would break what reads them, so nothing is revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend them and try again, undo, or leave them behind knowingly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some places could not be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They still hold the new token, which stays alive meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend them and undo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token dies first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What uses it fails until the new token is in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the provider&apos;s page open before you start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running programs still have the old token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the environment of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart them so that they read the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables hold the old token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They win over every file: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the new token and restart what was started with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces restart when their secrets change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these restarts: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out if that is a bad moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git erased the token again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be put back: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in there again with the new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to revoke got no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the old token lives is not known. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: it is asked first, and only revoked again if it lives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token still lives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider took the request, but has not carried it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again later, or delete it on the provider&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof got no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revocation was requested; that the token is dead is not proven yet. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again. Closing is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token is dead: there is no way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting it into the places again would break them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old value lives on under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking it would kill that one too: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn or remove that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything done so far is kept and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token was made, but is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} may still live; it is listed under a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it on the provider&apos;s page, or keep it for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unused new token is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} was revoked and refused twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this rotation and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rotation has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the old token is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tool is writing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-written by a crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Space restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a variable wins over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased by git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still classic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may do more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaches less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places} to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>classic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine-grained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLASSIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclaimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to be yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed more now: {gained}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login renewed itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned over: {old} became {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dead token came back in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in a rotation, not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept alive by choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record rebuilt from the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept beside the one from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored for a while: {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts again: {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed file made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unencrypted keychain accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made at the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to a folder, not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no token in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a format the provider has switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a practice token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a real token, not for practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a placeholder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token stands as the user name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
