<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) are here with another value.</source>
        <translation>
            <numerusform>%n token is here with another value.</numerusform>
            <numerusform>%n tokens are here with another value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %n token(s) came in.</source>
        <translation>
            <numerusform>Restored: %n token came in.</numerusform>
            <numerusform>Restored: %n tokens came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rotation(s)</source>
        <translation>
            <numerusform>%n rotation</numerusform>
            <numerusform>%n rotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead token(s)</source>
        <translation>
            <numerusform>%n dead token</numerusform>
            <numerusform>%n dead tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) imported.</source>
        <translation>
            <numerusform>%n token imported.</numerusform>
            <numerusform>%n tokens imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) known before.</source>
        <translation>
            <numerusform>%n token known before.</numerusform>
            <numerusform>%n tokens known before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) unclaimed.</source>
        <translation>
            <numerusform>%n token unclaimed.</numerusform>
            <numerusform>%n tokens unclaimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) skipped</source>
        <translation>
            <numerusform>%n path skipped</numerusform>
            <numerusform>%n paths skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n token(s)</source>
        <translation>
            <numerusform>Show all %n token</numerusform>
            <numerusform>Show all %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s).</source>
        <translation>
            <numerusform>Expires in %n day.</numerusform>
            <numerusform>Expires in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical permission(s).</source>
        <translation>
            <numerusform>%n critical permission.</numerusform>
            <numerusform>%n critical permissions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open to every user of this machine</source>
        <translation>
            <numerusform>%n open to every user of this machine</numerusform>
            <numerusform>%n open to every user of this machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied to other machines</source>
        <translation>
            <numerusform>%n copied to other machines</numerusform>
            <numerusform>%n copied to other machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %n more.</source>
        <translation>
            <numerusform>{title}, and %n more.</numerusform>
            <numerusform>{title}, and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new leak(s)</source>
        <translation>
            <numerusform>%n new leak</numerusform>
            <numerusform>%n new leaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) should be turned</source>
        <translation>
            <numerusform>%n token should be turned</numerusform>
            <numerusform>%n tokens should be turned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due for %n day(s)</source>
        <translation>
            <numerusform>due for %n day</numerusform>
            <numerusform>due for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s).</source>
        <translation>
            <numerusform>Asked once.</numerusform>
            <numerusform>Asked %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking once more in %n second(s).</source>
        <translation>
            <numerusform>Asking once more in %n second.</numerusform>
            <numerusform>Asking once more in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stop working at once, until the new token is in them. There is no undo after this.</source>
        <translation>
            <numerusform>%n place stops working at once, until the new token is in it. There is no undo after this.</numerusform>
            <numerusform>%n places stop working at once, until the new token is in them. There is no undo after this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hold the new token {new} and were read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</source>
        <translation>
            <numerusform>%n place holds the new token {new} and was read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</numerusform>
            <numerusform>%n places hold the new token {new} and were read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</source>
        <translation>
            <numerusform>%n place holds the new token {new} and was read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</numerusform>
            <numerusform>%n places hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n more place(s).</source>
        <translation>
            <numerusform>Found %n more place.</numerusform>
            <numerusform>Found %n more places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
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
        <source>Keyturn: %n token(s) are due</source>
        <translation>
            <numerusform>Keyturn: %n token is due</numerusform>
            <numerusform>Keyturn: %n tokens are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n place(s)</source>
        <translation>
            <numerusform>Switch %n place</numerusform>
            <numerusform>Switch %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n token(s).</source>
        <translation>
            <numerusform>Removed %n token.</numerusform>
            <numerusform>Removed %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) chosen</source>
        <translation>
            <numerusform>%n token chosen</numerusform>
            <numerusform>%n tokens chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them urgent</source>
        <translation>
            <numerusform>%n of them urgent</numerusform>
            <numerusform>%n of them urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) attention</source>
        <translation>
            <numerusform>%n of them needs attention</numerusform>
            <numerusform>%n of them need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in plain text</source>
        <translation>
            <numerusform>%n place in plain text</numerusform>
            <numerusform>%n places in plain text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate %n token(s)…</source>
        <translation>
            <numerusform>Rotate %n token…</numerusform>
            <numerusform>Rotate %n tokens…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n token(s)</source>
        <translation>
            <numerusform>Check %n token</numerusform>
            <numerusform>Check %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n token(s)…</source>
        <translation>
            <numerusform>Remove %n token…</numerusform>
            <numerusform>Remove %n tokens…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turning %n token(s)</source>
        <translation>
            <numerusform>Turning %n token</numerusform>
            <numerusform>Turning %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</source>
        <translation>
            <numerusform>%n place in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</numerusform>
            <numerusform>%n places in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate these %n</source>
        <translation>
            <numerusform>Rotate this one</numerusform>
            <numerusform>Rotate these %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by hand, on the provider&apos;s page, or under way.</source>
        <translation>
            <numerusform>%n of them by hand, on the provider&apos;s page, or under way.</numerusform>
            <numerusform>%n of them by hand, on the provider&apos;s page, or under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed was taken: %n incident(s), {new} of them new.</source>
        <translation>
            <numerusform>The feed was taken: %n incident, {new} of them new.</numerusform>
            <numerusform>The feed was taken: %n incidents, {new} of them new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n known incident(s) hits a token of yours.</source>
        <translation>
            <numerusform>The %n known incident hits no token of yours.</numerusform>
            <numerusform>None of %n known incidents hits a token of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) to turn over.</source>
        <translation>
            <numerusform>%n token to turn over.</numerusform>
            <numerusform>%n tokens to turn over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) may be concerned: see what each incident asks.</source>
        <translation>
            <numerusform>%n token may be concerned: see what each incident asks.</numerusform>
            <numerusform>%n tokens may be concerned: see what each incident asks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reaches %n owner(s)</source>
        <translation>
            <numerusform>reaches %n owner</numerusform>
            <numerusform>reaches %n owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) written.</source>
        <translation>
            <numerusform>%n due date written.</numerusform>
            <numerusform>%n due dates written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in git</source>
        <translation>
            <numerusform>%n in git</numerusform>
            <numerusform>%n in git</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synced</source>
        <translation>
            <numerusform>%n synced</numerusform>
            <numerusform>%n synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open to everyone</source>
        <translation>
            <numerusform>%n open to everyone</numerusform>
            <numerusform>%n open to everyone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in plain text</source>
        <translation>
            <numerusform>%n in plain text</numerusform>
            <numerusform>%n in plain text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the keychain</source>
        <translation>
            <numerusform>%n in the keychain</numerusform>
            <numerusform>%n in the keychain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new token is back in %n place(s).</source>
        <translation>
            <numerusform>The new token is back in %n place.</numerusform>
            <numerusform>The new token is back in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running program(s) still hold it:</source>
        <translation>
            <numerusform>%n running program still holds it:</numerusform>
            <numerusform>%n running programs still hold it:</numerusform>
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
        <source>%n leak(s) chosen</source>
        <translation>
            <numerusform>%n leak chosen</numerusform>
            <numerusform>%n leaks chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n token(s)</source>
        <translation>
            <numerusform>of %n token</numerusform>
            <numerusform>of %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n place(s)</source>
        <translation>
            <numerusform>in %n place</numerusform>
            <numerusform>in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) could not be remembered.</source>
        <translation>
            <numerusform>%n finding could not be remembered.</numerusform>
            <numerusform>%n findings could not be remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open leak(s)</source>
        <translation>
            <numerusform>%n open leak</numerusform>
            <numerusform>%n open leaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be read.</source>
        <translation>
            <numerusform>%n thing could not be read.</numerusform>
            <numerusform>%n things could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n leak(s)?</source>
        <translation>
            <numerusform>Ignore %n leak?</numerusform>
            <numerusform>Ignore %n leaks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these tokens still work(s): rotate first.</source>
        <translation>
            <numerusform>%n of these tokens still works: rotate first.</numerusform>
            <numerusform>%n of these tokens still work: rotate first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of files go as a whole.</source>
        <translation>
            <numerusform>%n version of a file goes as a whole.</numerusform>
            <numerusform>%n versions of files go as a whole.</numerusform>
        </translation>
    </message>
</context>
</TS>
