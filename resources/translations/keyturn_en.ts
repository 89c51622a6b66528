<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) are here with another value.</source>
        <translation>
            <numerusform>%Ln token is here with another value.</numerusform>
            <numerusform>%Ln tokens are here with another value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %Ln token(s) came in.</source>
        <translation>
            <numerusform>Restored: %Ln token came in.</numerusform>
            <numerusform>Restored: %Ln tokens came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rotation(s)</source>
        <translation>
            <numerusform>%Ln rotation</numerusform>
            <numerusform>%Ln rotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead token(s)</source>
        <translation>
            <numerusform>%Ln dead token</numerusform>
            <numerusform>%Ln dead tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) imported.</source>
        <translation>
            <numerusform>%Ln token imported.</numerusform>
            <numerusform>%Ln tokens imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) known before.</source>
        <translation>
            <numerusform>%Ln token known before.</numerusform>
            <numerusform>%Ln tokens known before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) unclaimed.</source>
        <translation>
            <numerusform>%Ln token unclaimed.</numerusform>
            <numerusform>%Ln tokens unclaimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) skipped</source>
        <translation>
            <numerusform>%Ln path skipped</numerusform>
            <numerusform>%Ln paths skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln token(s)</source>
        <translation>
            <numerusform>Show all %Ln token</numerusform>
            <numerusform>Show all %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %Ln day(s).</source>
        <translation>
            <numerusform>Expires in %Ln day.</numerusform>
            <numerusform>Expires in %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical permission(s).</source>
        <translation>
            <numerusform>%Ln critical permission.</numerusform>
            <numerusform>%Ln critical permissions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open to every user of this machine</source>
        <translation>
            <numerusform>%Ln open to every user of this machine</numerusform>
            <numerusform>%Ln open to every user of this machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copied to other machines</source>
        <translation>
            <numerusform>%Ln copied to other machines</numerusform>
            <numerusform>%Ln copied to other machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %Ln more.</source>
        <translation>
            <numerusform>{title}, and %Ln more.</numerusform>
            <numerusform>{title}, and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new leak(s)</source>
        <translation>
            <numerusform>%Ln new leak</numerusform>
            <numerusform>%Ln new leaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) should be turned</source>
        <translation>
            <numerusform>%Ln token should be turned</numerusform>
            <numerusform>%Ln tokens should be turned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due for %Ln day(s)</source>
        <translation>
            <numerusform>due for %Ln day</numerusform>
            <numerusform>due for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %Ln day(s)</source>
        <translation>
            <numerusform>due in %Ln day</numerusform>
            <numerusform>due in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked %Ln time(s).</source>
        <translation>
            <numerusform>Asked once.</numerusform>
            <numerusform>Asked %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking once more in %Ln second(s).</source>
        <translation>
            <numerusform>Asking once more in %Ln second.</numerusform>
            <numerusform>Asking once more in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) stop working at once, until the new token is in them. There is no undo after this.</source>
        <translation>
            <numerusform>%Ln place stops working at once, until the new token is in it. There is no undo after this.</numerusform>
            <numerusform>%Ln places stop working at once, until the new token is in them. There is no undo after this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) hold the new token {new} and were read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</source>
        <translation>
            <numerusform>%Ln place holds the new token {new} and was read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</numerusform>
            <numerusform>%Ln places hold the new token {new} and were read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</source>
        <translation>
            <numerusform>%Ln place holds the new token {new} and was read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</numerusform>
            <numerusform>%Ln places hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln more place(s).</source>
        <translation>
            <numerusform>Found %Ln more place.</numerusform>
            <numerusform>Found %Ln more places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in the keychain</source>
        <translation>
            <numerusform>%Ln item in the keychain</numerusform>
            <numerusform>%Ln items in the keychain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keyturn: %Ln token(s) are due</source>
        <translation>
            <numerusform>Keyturn: %Ln token is due</numerusform>
            <numerusform>Keyturn: %Ln tokens are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %Ln place(s)</source>
        <translation>
            <numerusform>Switch %Ln place</numerusform>
            <numerusform>Switch %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln token(s).</source>
        <translation>
            <numerusform>Removed %Ln token.</numerusform>
            <numerusform>Removed %Ln tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) chosen</source>
        <translation>
            <numerusform>%Ln token chosen</numerusform>
            <numerusform>%Ln tokens chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them urgent</source>
        <translation>
            <numerusform>%Ln of them urgent</numerusform>
            <numerusform>%Ln of them urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them need(s) attention</source>
        <translation>
            <numerusform>%Ln of them needs attention</numerusform>
            <numerusform>%Ln of them need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in plain text</source>
        <translation>
            <numerusform>%Ln place in plain text</numerusform>
            <numerusform>%Ln places in plain text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate %Ln token(s)…</source>
        <translation>
            <numerusform>Rotate %Ln token…</numerusform>
            <numerusform>Rotate %Ln tokens…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln token(s)</source>
        <translation>
            <numerusform>Check %Ln token</numerusform>
            <numerusform>Check %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln token(s)…</source>
        <translation>
            <numerusform>Remove %Ln token…</numerusform>
            <numerusform>Remove %Ln tokens…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turning %Ln token(s)</source>
        <translation>
            <numerusform>Turning %Ln token</numerusform>
            <numerusform>Turning %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</source>
        <translation>
            <numerusform>%Ln place in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</numerusform>
            <numerusform>%Ln places in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate these %Ln</source>
        <translation>
            <numerusform>Rotate this one</numerusform>
            <numerusform>Rotate these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them by hand, on the provider&apos;s page, or under way.</source>
        <translation>
            <numerusform>%Ln of them by hand, on the provider&apos;s page, or under way.</numerusform>
            <numerusform>%Ln of them by hand, on the provider&apos;s page, or under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed was taken: %Ln incident(s), {new} of them new.</source>
        <translation>
            <numerusform>The feed was taken: %Ln incident, {new} of them new.</numerusform>
            <numerusform>The feed was taken: %Ln incidents, {new} of them new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln known incident(s) hits a token of yours.</source>
        <translation>
            <numerusform>The %Ln known incident hits no token of yours.</numerusform>
            <numerusform>None of %Ln known incidents hits a token of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) to turn over.</source>
        <translation>
            <numerusform>%Ln token to turn over.</numerusform>
            <numerusform>%Ln tokens to turn over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) may be concerned: see what each incident asks.</source>
        <translation>
            <numerusform>%Ln token may be concerned: see what each incident asks.</numerusform>
            <numerusform>%Ln tokens may be concerned: see what each incident asks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reaches %Ln owner(s)</source>
        <translation>
            <numerusform>reaches %Ln owner</numerusform>
            <numerusform>reaches %Ln owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due date(s) written.</source>
        <translation>
            <numerusform>%Ln due date written.</numerusform>
            <numerusform>%Ln due dates written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in git</source>
        <translation>
            <numerusform>%Ln in git</numerusform>
            <numerusform>%Ln in git</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln synced</source>
        <translation>
            <numerusform>%Ln synced</numerusform>
            <numerusform>%Ln synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open to everyone</source>
        <translation>
            <numerusform>%Ln open to everyone</numerusform>
            <numerusform>%Ln open to everyone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in plain text</source>
        <translation>
            <numerusform>%Ln in plain text</numerusform>
            <numerusform>%Ln in plain text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the keychain</source>
        <translation>
            <numerusform>%Ln in the keychain</numerusform>
            <numerusform>%Ln in the keychain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new token is back in %Ln place(s).</source>
        <translation>
            <numerusform>The new token is back in %Ln place.</numerusform>
            <numerusform>The new token is back in %Ln places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running program(s) still hold it:</source>
        <translation>
            <numerusform>%Ln running program still holds it:</numerusform>
            <numerusform>%Ln running programs still hold it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s). Nothing was taken yet.</source>
        <translation>
            <numerusform>in %Ln place. Nothing was taken yet.</numerusform>
            <numerusform>in %Ln places. Nothing was taken yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) chosen</source>
        <translation>
            <numerusform>%Ln leak chosen</numerusform>
            <numerusform>%Ln leaks chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln token(s)</source>
        <translation>
            <numerusform>of %Ln token</numerusform>
            <numerusform>of %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s)</source>
        <translation>
            <numerusform>in %Ln place</numerusform>
            <numerusform>in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) could not be remembered.</source>
        <translation>
            <numerusform>%Ln finding could not be remembered.</numerusform>
            <numerusform>%Ln findings could not be remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open leak(s)</source>
        <translation>
            <numerusform>%Ln open leak</numerusform>
            <numerusform>%Ln open leaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them yours</source>
        <translation>
            <numerusform>%Ln of them yours</numerusform>
            <numerusform>%Ln of them yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be read.</source>
        <translation>
            <numerusform>%Ln thing could not be read.</numerusform>
            <numerusform>%Ln things could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln leak(s)?</source>
        <translation>
            <numerusform>Ignore %Ln leak?</numerusform>
            <numerusform>Ignore %Ln leaks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these tokens still work(s): rotate first.</source>
        <translation>
            <numerusform>%Ln of these tokens still works: rotate first.</numerusform>
            <numerusform>%Ln of these tokens still work: rotate first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) of files go as a whole.</source>
        <translation>
            <numerusform>%Ln version of a file goes as a whole.</numerusform>
            <numerusform>%Ln versions of files go as a whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) checked</source>
        <translation>
            <numerusform>%Ln token checked</numerusform>
            <numerusform>%Ln tokens checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln place(s)</source>
        <translation>
            <numerusform>{n} of %Ln place</numerusform>
            <numerusform>{n} of %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln place(s) hold the new token</source>
        <translation>
            <numerusform>{n} of %Ln place holds the new token</numerusform>
            <numerusform>{n} of %Ln places hold the new token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) ignored.</source>
        <translation>
            <numerusform>%Ln leak ignored.</numerusform>
            <numerusform>%Ln leaks ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) called solved.</source>
        <translation>
            <numerusform>%Ln leak called solved.</numerusform>
            <numerusform>%Ln leaks called solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <translation>
            <numerusform>%Ln path copied.</numerusform>
            <numerusform>%Ln paths copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) count again.</source>
        <translation>
            <numerusform>%Ln leak counts again.</numerusform>
            <numerusform>%Ln leaks count again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) put back</source>
        <translation>
            <numerusform>%Ln place put back</numerusform>
            <numerusform>%Ln places put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) written to the file.</source>
        <translation>
            <numerusform>%Ln leak written to the file.</numerusform>
            <numerusform>%Ln leaks written to the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be read</source>
        <translation>
            <numerusform>%Ln thing could not be read</numerusform>
            <numerusform>%Ln things could not be read</numerusform>
        </translation>
    </message>
</context>
</TS>
