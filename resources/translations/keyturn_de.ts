<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write a backup</source>
        <translation>Sicherung schreiben</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write backup</source>
        <translation>Sicherung schreiben</translation>
    </message>
    <message>
        <source>Everything goes into one file: values, where they are written, history, policies. It is encrypted with a passphrase before it reaches the disk.</source>
        <translation>Alles kommt in eine Datei: Werte, ihre Fundstellen, Verlauf, Richtlinien. Sie wird mit einer Passphrase verschlüsselt, bevor sie die Platte erreicht.</translation>
    </message>
    <message>
        <source>Whoever has the file and the passphrase has your tokens. Keep them apart.</source>
        <translation>Wer Datei und Passphrase hat, hat die Tokens. Beides getrennt aufbewahren.</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase.</source>
        <translation>Niemand kann die Passphrase wiederherstellen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>At least {n} characters; a few words are best.</source>
        <translation>Mindestens {n} Zeichen; am besten einige Wörter.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} written and read back.</source>
        <translation>{tokens} geschrieben und zurückgelesen.</translation>
    </message>
    <message>
        <source>The vault has no value for some; only their records were written.</source>
        <translation>Zu einigen hat der Tresor keinen Wert; von ihnen wurde nur der Eintrag geschrieben.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Keyturn backups (*.backup)</source>
        <translation>Keyturn-Sicherungen (*.backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>What it would do is shown first. Nothing of yours is overwritten.</source>
        <translation>Zuerst wird gezeigt, was geschehen würde. Nichts Eigenes wird überschrieben.</translation>
    </message>
    <message>
        <source>Tokens in the backup</source>
        <translation>Tokens in der Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Written {when}.</source>
        <translation>Geschrieben am {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) are here with another value.</source>
        <translation>
            <numerusform>%Ln Token gibt es hier mit einem anderen Wert.</numerusform>
            <numerusform>%Ln Tokens gibt es hier mit einem anderen Wert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %Ln token(s) came in.</source>
        <translation>
            <numerusform>Wiederhergestellt: %Ln Token kam dazu.</numerusform>
            <numerusform>Wiederhergestellt: %Ln Tokens kamen dazu.</numerusform>
        </translation>
    </message>
    <message>
        <source>With it: {places}, {rotations}, {tombstones}.</source>
        <translation>Dazu: {places}, {rotations}, {tombstones}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rotation(s)</source>
        <translation>
            <numerusform>%Ln Rotation</numerusform>
            <numerusform>%Ln Rotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead token(s)</source>
        <translation>
            <numerusform>%Ln ungültiges Token</numerusform>
            <numerusform>%Ln ungültige Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotations that were under way arrive as given up.</source>
        <translation>Laufende Rotationen kommen als aufgegeben an.</translation>
    </message>
    <message>
        <source>Some records in the backup have no value.</source>
        <translation>Einige Einträge der Sicherung haben keinen Wert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) imported.</source>
        <translation>
            <numerusform>%Ln Token importiert.</numerusform>
            <numerusform>%Ln Tokens importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) known before.</source>
        <translation>
            <numerusform>%Ln Token war schon bekannt.</numerusform>
            <numerusform>%Ln Tokens waren schon bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) unclaimed.</source>
        <translation>
            <numerusform>%Ln Token nicht zugeordnet.</numerusform>
            <numerusform>%Ln Tokens nicht zugeordnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) skipped</source>
        <translation>
            <numerusform>%Ln Pfad übersprungen</numerusform>
            <numerusform>%Ln Pfade übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} T</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n} J</translation>
    </message>
    <message>
        <source>{years} {months}</source>
        <comment>an age</comment>
        <translation>{years} {months}</translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation>{n} M</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>in {age}</source>
        <translation>in {age}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>soeben</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>vor {n} Min.</translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation>vor {n} Std.</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>vor {age}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date: d, MMM and yyyy are day, short month name and year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day: HH and mm are hour and minute</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <comment>parts of a list</comment>
        <translation>{some}, {more}</translation>
    </message>
    <message>
        <source>{what} {points}</source>
        <translation>{what} {points}</translation>
    </message>
    <message>
        <source>Missing: {points}</source>
        <translation>Es fehlen: {points}</translation>
    </message>
    <message>
        <source>Replace {name} on its provider&apos;s page</source>
        <translation>{name} auf der Seite des Anbieters ersetzen</translation>
    </message>
    <message>
        <source>Take {name} out of git</source>
        <translation>{name} aus git herausnehmen</translation>
    </message>
    <message>
        <source>Take {name} out of plain text</source>
        <translation>{name} nicht länger im Klartext ablegen</translation>
    </message>
    <message>
        <source>Replace {name}, it has expired</source>
        <translation>{name} ersetzen: abgelaufen</translation>
    </message>
    <message>
        <source>Replace {name}, it is dead</source>
        <translation>{name} ersetzen: ungültig</translation>
    </message>
    <message>
        <source>Turn {name} before it expires</source>
        <translation>{name} rotieren, bevor es abläuft</translation>
    </message>
    <message>
        <source>expires in {age}</source>
        <translation>läuft in {age} ab</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>läuft heute ab</translation>
    </message>
    <message>
        <source>{n} tracked by git</source>
        <translation>{n} von git verfolgt</translation>
    </message>
    <message>
        <source>classic, reads</source>
        <translation>klassisch, liest</translation>
    </message>
    <message>
        <source>classic, writes</source>
        <translation>klassisch, schreibt</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln token(s)</source>
        <translation>
            <numerusform>Alle zeigen (%Ln Token)</numerusform>
            <numerusform>Alle %Ln Tokens zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Classic read token.</source>
        <translation>Klassisches Lese-Token.</translation>
    </message>
    <message>
        <source>It reads everything you can read, private too.</source>
        <translation>Es liest alles, was das Konto lesen kann, auch Privates.</translation>
    </message>
    <message>
        <source>Classic write token.</source>
        <translation>Klassisches Schreib-Token.</translation>
    </message>
    <message>
        <source>Classic token.</source>
        <translation>Klassisches Token.</translation>
    </message>
    <message>
        <source>It opens everything you can write, in {name} as admin too.</source>
        <translation>Es öffnet alles, worauf das Konto schreiben darf, in {name} auch als Admin.</translation>
    </message>
    <message>
        <source>It opens everything you can write.</source>
        <translation>Es öffnet alles, worauf das Konto schreiben darf.</translation>
    </message>
    <message>
        <source>{age} old,</source>
        <translation>{age} alt,</translation>
    </message>
    <message>
        <source>more than the {n} days you allow.</source>
        <translation>mehr als die erlaubten {n} Tage.</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %Ln day(s).</source>
        <translation>
            <numerusform>Läuft in %Ln Tag ab.</numerusform>
            <numerusform>Läuft in %Ln Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires today.</source>
        <translation>Läuft heute ab.</translation>
    </message>
    <message>
        <source>Turn it before something stops working.</source>
        <translation>Rotieren, bevor etwas stehen bleibt.</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>Abgelaufen.</translation>
    </message>
    <message>
        <source>Whatever uses it has stopped working.</source>
        <translation>Was es benutzt, funktioniert nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical permission(s).</source>
        <translation>
            <numerusform>%Ln kritische Berechtigung.</numerusform>
            <numerusform>%Ln kritische Berechtigungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It could change members or make tokens in your name.</source>
        <translation>Es könnte Mitglieder ändern oder Tokens im Namen des Kontos anlegen.</translation>
    </message>
    <message>
        <source>In plain text in {places},</source>
        <translation>Im Klartext an {places},</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open to every user of this machine</source>
        <translation>
            <numerusform>%Ln offen für alle Benutzer dieses Rechners</numerusform>
            <numerusform>%Ln offen für alle Benutzer dieses Rechners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copied to other machines</source>
        <translation>
            <numerusform>%Ln wird auf andere Rechner kopiert</numerusform>
            <numerusform>%Ln werden auf andere Rechner kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{one}, {other}.</source>
        <translation>{one}, {other}.</translation>
    </message>
    <message>
        <source>readable for every program you start.</source>
        <translation>lesbar für jedes gestartete Programm.</translation>
    </message>
    <message>
        <source>Tracked by git in {places}.</source>
        <translation>Von git verfolgt an {places}.</translation>
    </message>
    <message>
        <source>It goes wherever the repository goes.</source>
        <translation>Es geht überallhin mit, wo das Repository hingeht.</translation>
    </message>
    <message>
        <source>In a git history.</source>
        <translation>In einem git-Verlauf.</translation>
    </message>
    <message>
        <source>Deleting the file does not take it out again.</source>
        <translation>Das Löschen der Datei nimmt es dort nicht heraus.</translation>
    </message>
    <message>
        <source>Hit by an incident.</source>
        <translation>Von einem Vorfall betroffen.</translation>
    </message>
    <message>
        <source>It was made before one that asks for rotation.</source>
        <translation>Es ist älter als ein Vorfall, der eine Rotation verlangt.</translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %Ln more.</source>
        <translation>
            <numerusform>{title} und %Ln weiterer.</numerusform>
            <numerusform>{title} und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>Hit by an incident:</source>
        <translation>Von einem Vorfall betroffen:</translation>
    </message>
    <message>
        <source>Dead, but still in {places}.</source>
        <translation>Ungültig, aber noch an {places}.</translation>
    </message>
    <message>
        <source>Whatever reads it there fails. Turn it to put a living one in.</source>
        <translation>Was es dort liest, schlägt fehl. Rotieren setzt ein gültiges ein.</translation>
    </message>
    <message>
        <source>The provider refuses it.</source>
        <translation>Der Anbieter lehnt es ab.</translation>
    </message>
    <message>
        <source>Nothing here uses it: it can be removed.</source>
        <translation>Nichts benutzt es hier: Es kann entfernt werden.</translation>
    </message>
    <message>
        <source>Of an unknown kind.</source>
        <translation>Von unbekannter Art.</translation>
    </message>
    <message>
        <source>The provider does not say what it may do.</source>
        <translation>Der Anbieter sagt nicht, was es darf.</translation>
    </message>
    <message>
        <source>A twin.</source>
        <translation>Eine Dublette.</translation>
    </message>
    <message>
        <source>Another token of yours opens the same; one would do.</source>
        <translation>Ein anderes Token öffnet dasselbe; eines würde reichen.</translation>
    </message>
    <message>
        <source>Gained since it was first asked about: {gained}.</source>
        <translation>Seit der ersten Abfrage dazugekommen: {gained}.</translation>
    </message>
    <message>
        <source>It may do more than before.</source>
        <translation>Es darf vielleicht mehr als zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) checked</source>
        <translation>
            <numerusform>%Ln Token geprüft</numerusform>
            <numerusform>%Ln Tokens geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Nothing is wrong with them.</source>
        <translation>Mit ihnen ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Due dates for your calendar</source>
        <translation>Fälligkeiten für den Kalender</translation>
    </message>
    <message>
        <source>The coming year&apos;s dates as an iCalendar file that any calendar can import; each day reminds of itself the day before. Write it again to bring the dates up to date.</source>
        <translation>Die Termine des kommenden Jahres als iCalendar-Datei, die jeder Kalender einlesen kann; jeder erinnert am Tag davor. Erneut schreiben bringt die Termine auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>With the names of the tokens</source>
        <translation>Mit den Namen der Tokens</translation>
    </message>
    <message>
        <source>Calendars are often shared or kept on a server. Without names a date says only that a token is due.</source>
        <translation>Kalender sind oft geteilt oder liegen auf einem Server. Ohne Namen sagt ein Termin nur, dass ein Token fällig ist.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>A token should be turned</source>
        <translation>Ein Token sollte rotiert werden</translation>
    </message>
    <message>
        <source>Rotate the token {name}</source>
        <translation>Das Token {name} rotieren</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due date(s) written.</source>
        <translation>
            <numerusform>%Ln Termin geschrieben.</numerusform>
            <numerusform>%Ln Termine geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>No token has a due date in the coming year; the file is empty.</source>
        <translation>Kein Token wird im kommenden Jahr fällig; die Datei ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new leak(s)</source>
        <translation>
            <numerusform>%Ln neues Leck</numerusform>
            <numerusform>%Ln neue Lecks</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Keyturn and see Leaks.</source>
        <translation>Keyturn öffnen und unter Lecks nachsehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) should be turned</source>
        <translation>
            <numerusform>%Ln Token sollte rotiert werden</numerusform>
            <numerusform>%Ln Tokens sollten rotiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>A secret changed after its rotation</source>
        <translation>Ein Secret hat sich nach seiner Rotation geändert</translation>
    </message>
    <message>
        <source>A dead token came back</source>
        <translation>Ein ungültiges Token ist zurückgekehrt</translation>
    </message>
    <message>
        <source>{name}: {path} may hold the old token again</source>
        <translation>{name}: {path} enthält vielleicht wieder das alte Token</translation>
    </message>
    <message numerus="yes">
        <source>due for %Ln day(s)</source>
        <translation>
            <numerusform>fällig seit %Ln Tag</numerusform>
            <numerusform>fällig seit %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message numerus="yes">
        <source>due in %Ln day(s)</source>
        <translation>
            <numerusform>fällig in %Ln Tag</numerusform>
            <numerusform>fällig in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle umstellen</numerusform>
            <numerusform>%Ln Stellen umstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Asking the provider about the new token…</source>
        <translation>Der Anbieter wird nach dem neuen Token gefragt…</translation>
    </message>
    <message>
        <source>The new token is fit to take over</source>
        <translation>Das neue Token kann übernehmen</translation>
    </message>
    <message>
        <source>The new token needs a look</source>
        <translation>Das neue Token braucht einen Blick</translation>
    </message>
    <message>
        <source>Checking the new token</source>
        <translation>Das neue Token wird geprüft</translation>
    </message>
    <message>
        <source>someone not told</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>more than the old one</source>
        <translation>mehr als das alte</translation>
    </message>
    <message>
        <source>the same account</source>
        <translation>demselben Konto</translation>
    </message>
    <message>
        <source>It lives and belongs to {owner}.</source>
        <translation>Es ist gültig und gehört {owner}.</translation>
    </message>
    <message>
        <source>The old one still lives too, so nothing breaks while the places are switched.</source>
        <translation>Auch das alte ist noch gültig; beim Umstellen fällt also nichts aus.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Throw it away and make another</source>
        <translation>Verwerfen und ein anderes anlegen</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>bis {end}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <comment>a stretch of time that is not exact</comment>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <source>disclosed {day}</source>
        <translation>gemeldet am {day}</translation>
    </message>
    <message>
        <source>tokens of every kind</source>
        <translation>Tokens jeder Art</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} und %Ln weiteres</numerusform>
            <numerusform>{names} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln known incident(s) hits a token of yours.</source>
        <translation>
            <numerusform>Der %Ln bekannte Vorfall betrifft keines der Tokens.</numerusform>
            <numerusform>Keiner der %Ln bekannten Vorfälle betrifft eines der Tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) to turn over.</source>
        <translation>
            <numerusform>%Ln Token ist zu rotieren.</numerusform>
            <numerusform>%Ln Tokens sind zu rotieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) may be concerned: see what each incident asks.</source>
        <translation>
            <numerusform>%Ln Token ist vielleicht betroffen: beim jeweiligen Vorfall nachsehen, was er verlangt.</numerusform>
            <numerusform>%Ln Tokens sind vielleicht betroffen: beim jeweiligen Vorfall nachsehen, was er verlangt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed of {day}, imported.</source>
        <translation>Liste vom {day}, importiert.</translation>
    </message>
    <message>
        <source>Feed of {day}, as it came with Keyturn.</source>
        <translation>Liste vom {day}, mit Keyturn geliefert.</translation>
    </message>
    <message numerus="yes">
        <source>reaches %Ln owner(s)</source>
        <translation>
            <numerusform>erreicht %Ln Eigentümer</numerusform>
            <numerusform>erreicht %Ln Eigentümer</numerusform>
        </translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>{age} alt</translation>
    </message>
    <message>
        <source>unknown risk</source>
        <translation>Risiko unbekannt</translation>
    </message>
    <message>
        <source>{risk} risk</source>
        <translation>Risiko {risk}</translation>
    </message>
    <message>
        <source>being turned over</source>
        <translation>wird gerade rotiert</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>{name}: the old token is proven dead since {when}.</source>
        <translation>{name}: das alte Token ist seit {when} nachweislich ungültig.</translation>
    </message>
    <message>
        <source>{name}: turned over; the old token lives on by choice.</source>
        <translation>{name}: rotiert; das alte Token bleibt bewusst gültig.</translation>
    </message>
    <message>
        <source>{name}: turned over; the old token is not proven dead yet.</source>
        <translation>{name}: rotiert; das alte Token ist noch nicht nachweislich ungültig.</translation>
    </message>
    <message>
        <source>Incidents and what was done</source>
        <translation>Vorfälle und was geschehen ist</translation>
    </message>
    <message>
        <source>Made {when} with feed {serial}.</source>
        <translation>Erstellt am {when} mit Liste {serial}.</translation>
    </message>
    <message>
        <source>No token is hit by a known incident.</source>
        <translation>Kein Token ist von einem bekannten Vorfall betroffen.</translation>
    </message>
    <message>
        <source>Tokens still hit: {tokens}. Incidents that hit them: {incidents}.</source>
        <translation>Noch betroffene Tokens: {tokens}. Vorfälle, die sie betreffen: {incidents}.</translation>
    </message>
    <message>
        <source>about {text}</source>
        <translation>etwa {text}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>Wen es betrifft</translation>
    </message>
    <message>
        <source>What to rotate</source>
        <translation>Was zu rotieren ist</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Noch zu tun</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>Nichts mehr.</translation>
    </message>
    <message>
        <source>Nothing was turned over yet.</source>
        <translation>Noch wurde nichts rotiert.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Old token</source>
        <translation>Altes Token</translation>
    </message>
    <message>
        <source>Old token dead</source>
        <translation>Altes Token ungültig</translation>
    </message>
    <message>
        <source>proven dead {when}</source>
        <translation>nachweislich ungültig {when}</translation>
    </message>
    <message>
        <source>kept alive by choice</source>
        <translation>bewusst gültig gelassen</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>by hand, on the provider&apos;s page</source>
        <translation>von Hand, auf der Seite des Anbieters</translation>
    </message>
    <message>
        <source>This report holds no token: of each only its start and its last four characters.</source>
        <translation>Dieser Bericht enthält kein Token: von jedem nur den Anfang und die letzten vier Zeichen.</translation>
    </message>
    <message>
        <source>Save summary…</source>
        <translation>Zusammenfassung speichern…</translation>
    </message>
    <message>
        <source>The summary tells every step; it holds no token.</source>
        <translation>Die Zusammenfassung nennt jeden Schritt; sie enthält kein Token.</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Dort konnte nicht geschrieben werden; bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>Zusammenfassung speichern</translation>
    </message>
    <message>
        <source>rotation.txt</source>
        <translation>rotation.txt</translation>
    </message>
    <message>
        <source>Get a new token from {provider}</source>
        <translation>Neues Token von {provider} holen</translation>
    </message>
    <message>
        <source>{hint} — use this?</source>
        <translation>{hint} — dieses verwenden?</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>Dieses Token verwenden</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>The page cannot be told these; choose them there yourself: {names}</source>
        <translation>Dies lässt sich auf der Seite nicht vorausfüllen; dort selbst auswählen: {names}</translation>
    </message>
    <message>
        <source>1  Open the page and press Create</source>
        <translation>1  Seite öffnen und auf Create klicken</translation>
    </message>
    <message>
        <source>It is filled in with what this token needs. Its value is shown only once there.</source>
        <translation>Sie ist mit dem ausgefüllt, was dieses Token braucht. Der Wert wird dort nur einmal gezeigt.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>2  Copy the new token there</source>
        <translation>2  Dort das neue Token kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>or paste it here and press Enter</source>
        <translation>oder hier einfügen und Enter drücken</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Nothing was sent yet. It is kept in the vault first, then the provider is asked.</source>
        <translation>Noch wurde nichts gesendet. Zuerst kommt es in den Tresor, dann wird der Anbieter gefragt.</translation>
    </message>
    <message>
        <source>Yes, use it</source>
        <translation>Ja, verwenden</translation>
    </message>
    <message>
        <source>No, wait for another</source>
        <translation>Nein, auf ein anderes warten</translation>
    </message>
    <message>
        <source>Waiting for the token you copy. The clipboard is looked at only on this page.</source>
        <translation>Wartet auf das kopierte Token. Die Zwischenablage wird nur auf dieser Seite gelesen.</translation>
    </message>
    <message>
        <source>Copy it, then come back to this window.</source>
        <translation>Kopieren, dann zu diesem Fenster zurückkehren.</translation>
    </message>
    <message>
        <source>Copy it, then press Paste.</source>
        <translation>Kopieren, dann auf Einfügen klicken.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>The desktop did not take the link.</source>
        <translation>Der Desktop hat den Link nicht angenommen.</translation>
    </message>
    <message>
        <source>Copy the link and open it yourself.</source>
        <translation>Den Link kopieren und selbst öffnen.</translation>
    </message>
    <message>
        <source>Places to switch</source>
        <translation>Umzustellende Stellen</translation>
    </message>
    <message>
        <source>It leaked: revoke the old token first</source>
        <translation>Es ist durchgesickert: altes Token zuerst widerrufen</translation>
    </message>
    <message>
        <source>what uses it fails until the new one is in place</source>
        <translation>was es benutzt, schlägt fehl, bis das neue eingesetzt ist</translation>
    </message>
    <message>
        <source>Tokens of this batch</source>
        <translation>Gemeinsam rotierte Tokens</translation>
    </message>
    <message>
        <source>Undo the batch</source>
        <translation>Alle rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>Turning %Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token wird rotiert</numerusform>
            <numerusform>%Ln Tokens werden rotiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} ended</source>
        <translation>{n} von {all} beendet</translation>
    </message>
    <message>
        <source>Looking at every place…</source>
        <translation>Jede Stelle wird angesehen…</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Als Nächstes: {name}</translation>
    </message>
    <message>
        <source>Begin with {name}</source>
        <translation>Mit {name} beginnen</translation>
    </message>
    <message>
        <source>goes on from where it stands</source>
        <translation>geht dort weiter, wo es steht</translation>
    </message>
    <message>
        <source>cannot be planned</source>
        <translation>nicht planbar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>turned over</source>
        <translation>rotiert</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in all. The tokens have their turn one after the other; each shows its own plan, and one that stops does not stop the others. Closing is safe at any time.</source>
        <translation>
            <numerusform>Insgesamt %Ln Stelle. Die Tokens kommen nacheinander an die Reihe; jedes zeigt seinen eigenen Plan, und eines, das anhält, hält die anderen nicht auf. Schließen ist jederzeit unbedenklich.</numerusform>
            <numerusform>Insgesamt %Ln Stellen. Die Tokens kommen nacheinander an die Reihe; jedes zeigt seinen eigenen Plan, und eines, das anhält, hält die anderen nicht auf. Schließen ist jederzeit unbedenklich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Get the new token</source>
        <translation>Neues Token holen</translation>
    </message>
    <message>
        <source>Go on to the revoke…</source>
        <translation>Weiter zum Widerruf…</translation>
    </message>
    <message>
        <source>This cannot be planned</source>
        <translation>Das lässt sich nicht planen</translation>
    </message>
    <message>
        <source>tracked by git: the new token would be committed with the file</source>
        <translation>von git verfolgt: Das neue Token käme mit der Datei in den Commit</translation>
    </message>
    <message>
        <source>tracked by git: better kept elsewhere; left out, it blocks the revoke</source>
        <translation>von git verfolgt: gehört besser woandershin; ausgelassen verhindert sie den Widerruf</translation>
    </message>
    <message>
        <source>probably this token, by name and date: it cannot be read</source>
        <translation>wahrscheinlich dieses Token, nach Name und Datum: nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln place(s)</source>
        <translation>
            <numerusform>{n} von %Ln Stelle</numerusform>
            <numerusform>{n} von %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>a reference takes the token&apos;s place; its tool needs the variable {name}</source>
        <translation>ein Verweis tritt an die Stelle des Tokens; sein Werkzeug braucht die Variable {name}</translation>
    </message>
    <message>
        <source>What is the new token for?</source>
        <translation>Wofür ist das neue Token?</translation>
    </message>
    <message>
        <source>The old one opens everything. The new one should open only what you need.</source>
        <translation>Das alte öffnet alles. Das neue soll nur öffnen, was gebraucht wird.</translation>
    </message>
    <message>
        <source>Write a reference instead: {text}</source>
        <translation>Stattdessen einen Verweis schreiben: {text}</translation>
    </message>
    <message>
        <source>its tool then takes the variable {name}</source>
        <translation>sein Werkzeug nimmt dann die Variable {name}</translation>
    </message>
    <message>
        <source>in a synced folder: the new token would be copied to other machines</source>
        <translation>in einem synchronisierten Ordner: das neue Token würde auf andere Rechner kopiert</translation>
    </message>
    <message>
        <source>in a synced folder: better kept elsewhere; left out, it blocks the revoke</source>
        <translation>in einem synchronisierten Ordner: besser anderswo aufbewahrt; ausgelassen verhindert es den Widerruf</translation>
    </message>
    <message>
        <source>every user of this machine can read the file</source>
        <translation>jeder Benutzer dieses Rechners kann die Datei lesen</translation>
    </message>
    <message>
        <source>No place of this token is known.</source>
        <translation>Zu diesem Token ist keine Stelle bekannt.</translation>
    </message>
    <message>
        <source>The new token will be kept, but nothing is switched to it.</source>
        <translation>Das neue Token wird aufbewahrt, aber nirgends eingesetzt.</translation>
    </message>
    <message>
        <source>Search folders for it first, if something uses it.</source>
        <translation>Falls etwas es benutzt, zuerst Ordner danach durchsuchen.</translation>
    </message>
    <message>
        <source>Places you leave out keep the old token.</source>
        <translation>Ausgelassene Stellen behalten das alte Token.</translation>
    </message>
    <message>
        <source>While one does, the old token is not revoked.</source>
        <translation>Solange das so ist, wird das alte Token nicht widerrufen.</translation>
    </message>
    <message>
        <source>Change them by hand later, then go on.</source>
        <translation>Später von Hand ändern, dann fortfahren.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. You are asked once more, then the old token {hint} is revoked; there is no undo after that.</source>
        <translation>Noch ist nichts angefasst. Es wird noch einmal gefragt, dann wird das alte Token {hint} widerrufen; danach lässt sich nichts rückgängig machen.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Until the old token {hint} is revoked everything can be undone, byte by byte. You are asked again before that.</source>
        <translation>Noch ist nichts angefasst. Bis das alte Token {hint} widerrufen wird, lässt sich alles bytegenau rückgängig machen. Davor wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Das alte behalten</translation>
    </message>
    <message>
        <source>Yes, revoke it now</source>
        <translation>Ja, jetzt widerrufen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Revoke {hint}?</source>
        <translation>{hint} widerrufen?</translation>
    </message>
    <message>
        <source>Ready to revoke the old token</source>
        <translation>Bereit, das alte Token zu widerrufen</translation>
    </message>
    <message>
        <source>Revoke old token…</source>
        <translation>Altes Token widerrufen…</translation>
    </message>
    <message>
        <source>Revoke only if you know that what was found is harmless, or what it deletes is safe.</source>
        <translation>Widerrufen Sie nur, wenn Sie wissen, dass das Gefundene harmlos ist oder dass sicher ist, was es löscht.</translation>
    </message>
    <message>
        <source>revoke anyway</source>
        <translation>trotzdem widerrufen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Revoke anyway</source>
        <translation>Trotzdem widerrufen</translation>
    </message>
    <message>
        <source>Prove it and finish</source>
        <translation>Nachweisen und abschließen</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>Wird nachgewiesen…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Revoking {hint}</source>
        <translation>{hint} wird widerrufen</translation>
    </message>
    <message>
        <source>Proving that {hint} is dead</source>
        <translation>Es wird nachgewiesen, dass {hint} ungültig ist</translation>
    </message>
    <message>
        <source>&quot;Revoked&quot; is said only once the provider has refused the old token twice.</source>
        <translation>„Widerrufen“ heißt es erst, wenn der Anbieter das alte Token zweimal abgelehnt hat.</translation>
    </message>
    <message>
        <source>The provider is told to make it invalid everywhere.</source>
        <translation>Der Anbieter soll es überall ungültig machen.</translation>
    </message>
    <message>
        <source>Asking whether the new one is accepted and the old one refused…</source>
        <translation>Es wird gefragt, ob das neue angenommen und das alte abgelehnt wird…</translation>
    </message>
    <message numerus="yes">
        <source>Asked %Ln time(s).</source>
        <translation>
            <numerusform>Einmal gefragt.</numerusform>
            <numerusform>%Ln-mal gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking once more in %Ln second(s).</source>
        <translation>
            <numerusform>In %Ln Sekunde wird noch einmal gefragt.</numerusform>
            <numerusform>In %Ln Sekunden wird noch einmal gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking once more now.</source>
        <translation>Es wird jetzt noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The old token is dead already</source>
        <translation>Das alte Token ist bereits ungültig</translation>
    </message>
    <message>
        <source>Revoke first: the old token dies before there is a new one</source>
        <translation>Zuerst widerrufen: Das alte Token wird ungültig, bevor es ein neues gibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) stop working at once, until the new token is in them. There is no undo after this.</source>
        <translation>
            <numerusform>%Ln Stelle funktioniert sofort nicht mehr, bis das neue Token eingesetzt ist. Danach lässt sich nichts rückgängig machen.</numerusform>
            <numerusform>%Ln Stellen funktionieren sofort nicht mehr, bis das neue Token eingesetzt ist. Danach lässt sich nichts rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) hold the new token {new} and were read back. Nothing is left to revoke; the provider is asked twice more whether {old} is refused.</source>
        <translation>
            <numerusform>%Ln Stelle enthält das neue Token {new} und wurde zurückgelesen. Zu widerrufen ist nichts mehr; der Anbieter wird noch zweimal gefragt, ob {old} abgelehnt wird.</numerusform>
            <numerusform>%Ln Stellen enthalten das neue Token {new} und wurden zurückgelesen. Zu widerrufen ist nichts mehr; der Anbieter wird noch zweimal gefragt, ob {old} abgelehnt wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) hold the new token {new} and were read back. The old one, {old}, still lives: whatever Keyturn does not know of goes on working until it is revoked.</source>
        <translation>
            <numerusform>%Ln Stelle enthält das neue Token {new} und wurde zurückgelesen. Das alte, {old}, ist noch gültig: Was Keyturn nicht kennt, funktioniert weiter, bis es widerrufen wird.</numerusform>
            <numerusform>%Ln Stellen enthalten das neue Token {new} und wurden zurückgelesen. Das alte, {old}, ist noch gültig: Was Keyturn nicht kennt, funktioniert weiter, bis es widerrufen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way back from here.</source>
        <translation>Ab hier gibt es kein Zurück.</translation>
    </message>
    <message>
        <source>{hint} stops working everywhere at once, also where Keyturn has not looked.</source>
        <translation>{hint} funktioniert sofort nirgends mehr, auch dort, wo Keyturn nicht nachgesehen hat.</translation>
    </message>
    <message>
        <source>Its owner gets a mail from the provider.</source>
        <translation>Das Konto bekommt eine Mail vom Anbieter.</translation>
    </message>
    <message>
        <source>read all its owner can</source>
        <translation>alles lesen, was das Konto kann</translation>
    </message>
    <message>
        <source>all its owner can</source>
        <translation>alles, was das Konto kann</translation>
    </message>
    <message>
        <source>not told by the provider</source>
        <translation>vom Anbieter nicht angegeben</translation>
    </message>
    <message>
        <source>The old token may</source>
        <translation>Das alte Token darf</translation>
    </message>
    <message>
        <source>The new token may</source>
        <translation>Das neue Token darf</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>dazugekommen</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Wird geplant</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Turning {hint} into a fine-grained token</source>
        <translation>{hint} wird zu einem feingranularen Token</translation>
    </message>
    <message>
        <source>Turning {hint}</source>
        <translation>{hint} wird rotiert</translation>
    </message>
    <message>
        <source>Undo everything</source>
        <translation>Alles rückgängig machen</translation>
    </message>
    <message>
        <source>Yes, put everything back</source>
        <translation>Ja, alles zurücksetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nothing has been touched yet.</source>
        <translation>Noch ist nichts angefasst.</translation>
    </message>
    <message>
        <source>Closing is safe: the proof goes on when you come back.</source>
        <translation>Schließen ist unbedenklich: Der Nachweis geht beim nächsten Mal weiter.</translation>
    </message>
    <message>
        <source>Closing is safe: the rotation goes on from here.</source>
        <translation>Schließen ist unbedenklich: Die Rotation geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>you can undo until here</source>
        <translation>bis hier umkehrbar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Everything is as it was before</source>
        <translation>Alles ist wie zuvor</translation>
    </message>
    <message>
        <source>Turned over, and the old token is proven dead</source>
        <translation>Rotiert, und das alte Token ist nachweislich ungültig</translation>
    </message>
    <message>
        <source>Turned over</source>
        <translation>Rotiert</translation>
    </message>
    <message>
        <source>This rotation has ended</source>
        <translation>Diese Rotation ist beendet</translation>
    </message>
    <message>
        <source>Every place holds {old} again.</source>
        <translation>Jede Stelle enthält wieder {old}.</translation>
    </message>
    <message>
        <source>{new} is in use. {old} was refused twice, the last time at {when}.</source>
        <translation>{new} ist in Gebrauch. {old} wurde zweimal abgelehnt, zuletzt am {when}.</translation>
    </message>
    <message>
        <source>{new} is in use. {old} was not revoked and is listed on its own.</source>
        <translation>{new} ist in Gebrauch. {old} wurde nicht widerrufen und steht nun für sich in der Liste.</translation>
    </message>
    <message>
        <source>Nothing more will happen by itself.</source>
        <translation>Von selbst geschieht nichts weiter.</translation>
    </message>
    <message>
        <source>Rotation of {name}</source>
        <translation>Rotation von {name}</translation>
    </message>
    <message>
        <source>Old token: {hint}</source>
        <translation>Altes Token: {hint}</translation>
    </message>
    <message>
        <source>New token: {hint}</source>
        <translation>Neues Token: {hint}</translation>
    </message>
    <message>
        <source>Begun: {when}</source>
        <translation>Begonnen: {when}</translation>
    </message>
    <message>
        <source>Ended: {when}</source>
        <translation>Beendet: {when}</translation>
    </message>
    <message>
        <source>Leave them behind…</source>
        <translation>Zurücklassen…</translation>
    </message>
    <message>
        <source>Yes, they may keep the old token</source>
        <translation>Ja, sie dürfen das alte Token behalten</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln place(s) hold the new token</source>
        <translation>
            <numerusform>{n} von %Ln Stelle enthält das neue Token</numerusform>
            <numerusform>{n} von %Ln Stellen enthalten das neue Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on putting back</source>
        <translation>Weiter zurücksetzen</translation>
    </message>
    <message>
        <source>Putting everything back</source>
        <translation>Alles wird zurückgesetzt</translation>
    </message>
    <message>
        <source>Places you left out hold the old token</source>
        <translation>Ausgelassene Stellen enthalten das alte Token</translation>
    </message>
    <message>
        <source>Not all places are switched</source>
        <translation>Nicht alle Stellen sind umgestellt</translation>
    </message>
    <message>
        <source>Reading every place back</source>
        <translation>Jede Stelle wird zurückgelesen</translation>
    </message>
    <message>
        <source>Switching places</source>
        <translation>Stellen werden umgestellt</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>ganze Datei</translation>
    </message>
    <message>
        <source>not as planned</source>
        <translation>anders als geplant</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Switch places</source>
        <translation>Stellen umstellen</translation>
    </message>
    <message>
        <source>Check places</source>
        <translation>Stellen prüfen</translation>
    </message>
    <message>
        <source>Revoke old</source>
        <translation>Altes widerrufen</translation>
    </message>
    <message>
        <source>Prove it dead</source>
        <translation>Ungültigkeit belegen</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht einen Blick</translation>
    </message>
    <message>
        <source>dead already: nothing to revoke</source>
        <translation>bereits ungültig: nichts zu widerrufen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) put back</source>
        <translation>
            <numerusform>%Ln Stelle zurückgesetzt</numerusform>
            <numerusform>%Ln Stellen zurückgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>the new token is dead</source>
        <translation>das neue Token ist tot</translation>
    </message>
    <message>
        <source>the new token is not used</source>
        <translation>das neue Token wird nicht benutzt</translation>
    </message>
    <message>
        <source>no place is known</source>
        <translation>keine Stelle bekannt</translation>
    </message>
    <message>
        <source>{places}, {n} left out</source>
        <translation>{places}, {n} ausgelassen</translation>
    </message>
    <message>
        <source>{places}, all automatic</source>
        <translation>{places}, alle automatisch</translation>
    </message>
    <message>
        <source>{hint}, in the sealed file</source>
        <translation>{hint}, in der versiegelten Datei</translation>
    </message>
    <message>
        <source>{hint}, in the keychain</source>
        <translation>{hint}, im Schlüsselbund</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>wartet auf eine Eingabe</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>putting back</source>
        <translation>wird zurückgesetzt</translation>
    </message>
    <message>
        <source>{n} read back</source>
        <translation>{n} zurückgelesen</translation>
    </message>
    <message>
        <source>kept, as you chose</source>
        <translation>behalten, wie gewünscht</translation>
    </message>
    <message>
        <source>revocation requested</source>
        <translation>Widerruf angefordert</translation>
    </message>
    <message>
        <source>dead since {when}</source>
        <translation>ungültig seit {when}</translation>
    </message>
    <message>
        <source>not proven yet</source>
        <translation>noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>environment of {tool}</source>
        <translation>Umgebung von {tool}</translation>
    </message>
    <message>
        <source>{tool}, {section}</source>
        <translation>{tool}, {section}</translation>
    </message>
    <message>
        <source>the new token</source>
        <translation>das neue Token</translation>
    </message>
    <message>
        <source>({n} characters)</source>
        <translation>({n} Zeichen)</translation>
    </message>
    <message>
        <source>Download private or gated files</source>
        <translation>Private oder zugangsbeschränkte Dateien laden</translation>
    </message>
    <message>
        <source>models, datasets and Spaces you can see; no change to anything</source>
        <translation>sichtbare Modelle, Datensätze und Spaces; ändert nichts</translation>
    </message>
    <message>
        <source>Run inference</source>
        <translation>Inferenz ausführen</translation>
    </message>
    <message>
        <source>calls to hosted models; may cost money</source>
        <translation>Aufrufe gehosteter Modelle; kann Geld kosten</translation>
    </message>
    <message>
        <source>Push to my repositories</source>
        <translation>In eigene Repositorys pushen</translation>
    </message>
    <message>
        <source>writes files and settings of what you own</source>
        <translation>schreibt Dateien und Einstellungen eigener Repositorys</translation>
    </message>
    <message>
        <source>Manage Spaces</source>
        <translation>Spaces verwalten</translation>
    </message>
    <message>
        <source>writes Spaces: their files, secrets and restarts</source>
        <translation>schreibt Spaces: Dateien, Secrets und Neustarts</translation>
    </message>
    <message>
        <source>Build and publish in CI</source>
        <translation>In CI bauen und veröffentlichen</translation>
    </message>
    <message>
        <source>reads and writes repositories of yours from a pipeline</source>
        <translation>liest und schreibt eigene Repositorys aus einer Pipeline</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln more place(s).</source>
        <translation>
            <numerusform>%Ln weitere Stelle gefunden.</numerusform>
            <numerusform>%Ln weitere Stellen gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>reads everything</source>
        <translation>liest alles</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>refreshes itself</source>
        <translation>erneuert sich selbst</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>in git</source>
        <translation>in git</translation>
    </message>
    <message>
        <source>synced</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>Klartext</translation>
    </message>
    <message>
        <source>turning</source>
        <translation>in Rotation</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>{age}, far too old</source>
        <translation>{age}, viel zu alt</translation>
    </message>
    <message>
        <source>{age}, old</source>
        <translation>{age}, alt</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>{n} in plain text</source>
        <translation>{n} im Klartext</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in the keychain</source>
        <translation>
            <numerusform>%Ln Eintrag im Schlüsselbund</numerusform>
            <numerusform>%Ln Einträge im Schlüsselbund</numerusform>
        </translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Go on turning {name}…</source>
        <translation>Rotation von {name} fortsetzen…</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Nach Schließen des Fensters weiterlaufen</translation>
    </message>
    <message>
        <source>Open Keyturn</source>
        <translation>Keyturn öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotieren…</translation>
    </message>
    <message>
        <source>Remind me in a day</source>
        <translation>In einem Tag erinnern</translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <translation>In einer Woche erinnern</translation>
    </message>
    <message>
        <source>Never remind me of it</source>
        <translation>Nie daran erinnern</translation>
    </message>
    <message>
        <source>Put off or muted</source>
        <translation>Verschoben oder stummgeschaltet</translation>
    </message>
    <message>
        <source>Remind me of {name} again</source>
        <translation>Wieder an {name} erinnern</translation>
    </message>
    <message>
        <source>Keyturn: nothing is due</source>
        <translation>Keyturn: nichts ist fällig</translation>
    </message>
    <message numerus="yes">
        <source>Keyturn: %Ln token(s) are due</source>
        <translation>
            <numerusform>Keyturn: %Ln Token ist fällig</numerusform>
            <numerusform>Keyturn: %Ln Tokens sind fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>PRACTICE: {text}</source>
        <translation>ÜBUNG: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Put the new one back</source>
        <translation>Das neue wieder einsetzen</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>In einem Tag</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>{deed}: {keys}</source>
        <translation>{deed}: {keys}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>Removed {name}.</source>
        <translation>{name} entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln token(s).</source>
        <translation>
            <numerusform>%Ln Token entfernt.</numerusform>
            <numerusform>%Ln Tokens entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) chosen</source>
        <translation>
            <numerusform>%Ln Token gewählt</numerusform>
            <numerusform>%Ln Tokens gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them urgent</source>
        <translation>
            <numerusform>%Ln davon ist dringend</numerusform>
            <numerusform>%Ln davon sind dringend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them need(s) attention</source>
        <translation>
            <numerusform>%Ln davon braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln davon brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in plain text</source>
        <translation>
            <numerusform>%Ln Stelle im Klartext</numerusform>
            <numerusform>%Ln Stellen im Klartext</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them needs anything.</source>
        <translation>Keines davon braucht etwas.</translation>
    </message>
    <message numerus="yes">
        <source>Rotate %Ln token(s)…</source>
        <translation>
            <numerusform>%Ln Token rotieren…</numerusform>
            <numerusform>%Ln Tokens rotieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token prüfen</numerusform>
            <numerusform>%Ln Tokens prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln token(s)…</source>
        <translation>
            <numerusform>%Ln Token entfernen…</numerusform>
            <numerusform>%Ln Tokens entfernen…</numerusform>
        </translation>
    </message>
    <message>
        <source>probably this one</source>
        <translation>wahrscheinlich dieses</translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation>von git verfolgt</translation>
    </message>
    <message>
        <source>synced folder</source>
        <translation>synchronisierter Ordner</translation>
    </message>
    <message>
        <source>open to everyone</source>
        <translation>offen für alle</translation>
    </message>
    <message>
        <source>open to its group</source>
        <translation>offen für die Gruppe</translation>
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
            <numerusform>%Ln synchronisiert</numerusform>
            <numerusform>%Ln synchronisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open to everyone</source>
        <translation>
            <numerusform>%Ln offen für alle</numerusform>
            <numerusform>%Ln offen für alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in plain text</source>
        <translation>
            <numerusform>%Ln im Klartext</numerusform>
            <numerusform>%Ln im Klartext</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the keychain</source>
        <translation>
            <numerusform>%Ln im Schlüsselbund</numerusform>
            <numerusform>%Ln im Schlüsselbund</numerusform>
        </translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>in memory for a while</source>
        <translation>eine Weile im Speicher</translation>
    </message>
    <message>
        <source>kept by {program}</source>
        <translation>verwahrt von {program}</translation>
    </message>
    <message>
        <source>kept by a helper program</source>
        <translation>verwahrt von einem Hilfsprogramm</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>{title} schließen</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
    <message>
        <source>Everyone with such a token.</source>
        <translation>Alle mit einem solchen Token.</translation>
    </message>
    <message>
        <source>Rotate:</source>
        <translation>Rotieren:</translation>
    </message>
    <message>
        <source>Concerns you if:</source>
        <translation>Voraussetzung:</translation>
    </message>
    <message>
        <source>Concerns:</source>
        <translation>Betrifft:</translation>
    </message>
    <message>
        <source>Tokens hit</source>
        <translation>Betroffene Tokens</translation>
    </message>
    <message numerus="yes">
        <source>Rotate these %Ln</source>
        <translation>
            <numerusform>Dieses rotieren</numerusform>
            <numerusform>Diese %Ln rotieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them by hand, on the provider&apos;s page, or under way.</source>
        <translation>
            <numerusform>%Ln davon von Hand, auf der Seite des Anbieters, oder schon in Arbeit.</numerusform>
            <numerusform>%Ln davon von Hand, auf der Seite des Anbieters, oder schon in Arbeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weiteres zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Hit you  {n}</source>
        <translation>Betrifft mich  {n}</translation>
    </message>
    <message>
        <source>All  {n}</source>
        <translation>Alle  {n}</translation>
    </message>
    <message numerus="yes">
        <source>The feed was taken: %Ln incident(s), {new} of them new.</source>
        <translation>
            <numerusform>Die Liste wurde übernommen: %Ln Vorfall, {new} davon neu.</numerusform>
            <numerusform>Die Liste wurde übernommen: %Ln Vorfälle, {new} davon neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>The new token is back in %Ln place(s).</source>
        <translation>
            <numerusform>Das neue Token steht wieder an %Ln Stelle.</numerusform>
            <numerusform>Das neue Token steht wieder an %Ln Stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running program(s) still hold it:</source>
        <translation>
            <numerusform>%Ln laufendes Programm hält es noch:</numerusform>
            <numerusform>%Ln laufende Programme halten es noch:</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}. Restart them.</source>
        <translation>{names}. Bitte neu starten.</translation>
    </message>
    <message>
        <source>{places}. Close the editor or tool that wrote it first.</source>
        <translation>{places}. Erst den Editor oder das Werkzeug schließen, das es schrieb.</translation>
    </message>
    <message>
        <source>{places} may hold the old token again; look there.</source>
        <translation>{places} enthält vielleicht wieder das alte Token; dort nachsehen.</translation>
    </message>
    <message>
        <source>A dead token came back:</source>
        <translation>Ein ungültiges Token ist zurück:</translation>
    </message>
    <message>
        <source>Changed after the rotation:</source>
        <translation>Nach der Rotation geändert:</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s). Nothing was taken yet.</source>
        <translation>
            <numerusform>an %Ln Stelle. Noch wurde nichts übernommen.</numerusform>
            <numerusform>an %Ln Stellen. Noch wurde nichts übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>To go on all the same, type “{words}”.</source>
        <translation>Um trotzdem fortzufahren, „{words}“ eintippen.</translation>
    </message>
    <message>
        <source>Imported as {name}. Say that it is yours to check or rotate it.</source>
        <translation>Importiert als {name}. Sagen Sie, dass es Ihres ist, um es zu prüfen oder zu rotieren.</translation>
    </message>
    <message>
        <source>{name} is yours: it can be checked and rotated.</source>
        <translation>{name} ist Ihres: Es kann geprüft und rotiert werden.</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Der Anbieter wird gefragt…</translation>
    </message>
    <message>
        <source>It is dead: the provider refused it twice.</source>
        <translation>Es ist ungültig: Der Anbieter hat es zweimal abgelehnt.</translation>
    </message>
    <message>
        <source>Revocation was requested; it is not proven dead yet.</source>
        <translation>Der Widerruf ist angefordert; dass es ungültig ist, ist noch nicht nachgewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) ignored.</source>
        <translation>
            <numerusform>%Ln Leck ignoriert.</numerusform>
            <numerusform>%Ln Lecks ignoriert.</numerusform>
        </translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) called solved.</source>
        <translation>
            <numerusform>%Ln Leck für erledigt erklärt.</numerusform>
            <numerusform>%Ln Lecks für erledigt erklärt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through the history…</source>
        <translation>Der Verlauf wird durchsucht…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <translation>
            <numerusform>%Ln Pfad kopiert.</numerusform>
            <numerusform>%Ln Pfade kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) count again.</source>
        <translation>
            <numerusform>%Ln Leck zählt wieder.</numerusform>
            <numerusform>%Ln Lecks zählen wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) chosen</source>
        <translation>
            <numerusform>%Ln Leck gewählt</numerusform>
            <numerusform>%Ln Lecks gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln token(s)</source>
        <translation>
            <numerusform>von %Ln Token</numerusform>
            <numerusform>von %Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Found on {day}</source>
        <translation>Gefunden am {day}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln place(s)</source>
        <translation>
            <numerusform>an %Ln Stelle</numerusform>
            <numerusform>an %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) could not be remembered.</source>
        <translation>
            <numerusform>%Ln Fund ließ sich nicht merken.</numerusform>
            <numerusform>%Ln Funde ließen sich nicht merken.</numerusform>
        </translation>
    </message>
    <message>
        <source>No open leak</source>
        <translation>Kein offenes Leck</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open leak(s)</source>
        <translation>
            <numerusform>%Ln offenes Leck</numerusform>
            <numerusform>%Ln offene Lecks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them yours</source>
        <translation>
            <numerusform>%Ln davon eigenes</numerusform>
            <numerusform>%Ln davon eigene</numerusform>
        </translation>
    </message>
    <message>
        <source>{leaks} {tokens}, {yours}</source>
        <translation>{leaks} {tokens}, {yours}</translation>
    </message>
    <message>
        <source>in the history, commit {id}</source>
        <translation>im Verlauf, Commit {id}</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>{place}, {n} times</source>
        <translation>{place}, {n}-mal</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>its own place</source>
        <translation>am eigenen Platz</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>eingecheckt</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Stands where its tool keeps it.</source>
        <translation>Steht dort, wo sein Werkzeug es aufbewahrt.</translation>
    </message>
    <message>
        <source>Rotating the token switches it there too.</source>
        <translation>Beim Rotieren wird es auch dort umgestellt.</translation>
    </message>
    <message>
        <source>Pushed to {remote}.</source>
        <translation>Nach {remote} gepusht.</translation>
    </message>
    <message>
        <source>Others may have it already. Rotate the token first; only then does it help to clean the history.</source>
        <translation>Andere haben es vielleicht schon. Zuerst das Token rotieren; erst danach hilft es, den Verlauf zu säubern.</translation>
    </message>
    <message>
        <source>Committed, and in no remote that this machine knows of.</source>
        <translation>Eingecheckt, aber in keinem Remote, das dieser Rechner kennt.</translation>
    </message>
    <message>
        <source>The next push would publish it. Rotate it, then clean the history.</source>
        <translation>Der nächste Push würde es veröffentlichen. Rotieren, dann den Verlauf säubern.</translation>
    </message>
    <message>
        <source>In plain text in a file.</source>
        <translation>Steht im Klartext in einer Datei.</translation>
    </message>
    <message>
        <source>Git does not hold it. Whoever can read the file has it.</source>
        <translation>Git enthält es nicht. Wer die Datei lesen kann, hat es.</translation>
    </message>
    <message>
        <source>Whoever can read the file has it.</source>
        <translation>Wer die Datei lesen kann, hat es.</translation>
    </message>
    <message>
        <source>This token is dead.</source>
        <translation>Dieses Token ist ungültig.</translation>
    </message>
    <message>
        <source>Nobody can use it any more.</source>
        <translation>Niemand kann es mehr benutzen.</translation>
    </message>
    <message>
        <source>Seen there last on {day}.</source>
        <translation>Dort zuletzt gesehen am {day}.</translation>
    </message>
    <message>
        <source>It stands there no more.</source>
        <translation>Es steht dort nicht mehr.</translation>
    </message>
    <message>
        <source>{person} called it solved on {day}.</source>
        <translation>{person} hat es am {day} für erledigt erklärt.</translation>
    </message>
    <message>
        <source>{person} ignored it on {day}:</source>
        <translation>Von {person} am {day} ignoriert:</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>the fingerprint says it is {name}</source>
        <translation>der Fingerabdruck der von {name} ist</translation>
    </message>
    <message>
        <source>Taken for a token because {why}; first seen {when}.</source>
        <translation>Gilt als Token, weil {why} (zuerst gesehen {when}).</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>home folder, histories, running programs</source>
        <translation>Benutzerordner, Verläufe, laufende Programme</translation>
    </message>
    <message>
        <source>never looked into</source>
        <translation>noch nie durchsucht</translation>
    </message>
    <message>
        <source>looked into {when}</source>
        <translation>durchsucht {when}</translation>
    </message>
    <message>
        <source>{n} looked at</source>
        <translation>{n} angesehen</translation>
    </message>
    <message>
        <source>{n} of {total} looked at</source>
        <translation>{n} von {total} angesehen</translation>
    </message>
    <message>
        <source>{n} MB/s</source>
        <translation>{n} MB/s</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>noch etwa {n} s</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>noch etwa {n} min</translation>
    </message>
    <message>
        <source>Looked at {n}: {found} found, {new} new, {gone} gone.</source>
        <translation>{n} angesehen: {found} gefunden, {new} neu, {gone} verschwunden.</translation>
    </message>
    <message>
        <source>Stopped: {found} found so far, {new} new.</source>
        <translation>Angehalten: bisher {found} gefunden, {new} neu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Objekt ließ sich nicht lesen.</numerusform>
            <numerusform>%Ln Objekte ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln leak(s)?</source>
        <translation>
            <numerusform>%Ln Leck ignorieren?</numerusform>
            <numerusform>%Ln Lecks ignorieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke {name}?</source>
        <translation>{name} widerrufen?</translation>
    </message>
    <message>
        <source>{provider} is asked to make this token dead, then asked whether it is.</source>
        <translation>{provider} wird gebeten, dieses Token ungültig zu machen, und dann gefragt, ob es das ist.</translation>
    </message>
    <message>
        <source>You confirm that this token is yours. It is taken into your inventory, then {provider} is asked to make it dead.</source>
        <translation>Sie bestätigen, dass dieses Token Ihnen gehört. Es kommt in Ihren Bestand, dann wird {provider} gebeten, es ungültig zu machen.</translation>
    </message>
    <message>
        <source>This cannot be undone. Whatever uses the token stops working: rotating it instead switches your files over first.</source>
        <translation>Das lässt sich nicht rückgängig machen. Was das Token benutzt, funktioniert danach nicht mehr. Beim Rotieren werden stattdessen zuerst Ihre Dateien umgestellt.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Ask {provider} about this token?</source>
        <translation>{provider} nach diesem Token fragen?</translation>
    </message>
    <message>
        <source>The token is used once, to see whether it still works.</source>
        <translation>Das Token wird einmal benutzt, um zu sehen, ob es noch gilt.</translation>
    </message>
    <message>
        <source>The provider notes the use: “last used” becomes today. A token laid out as a trap (a canary) tells its owner that somebody tried it.</source>
        <translation>Der Anbieter merkt sich das: „Zuletzt benutzt“ wird heute. Ein als Falle ausgelegtes Token meldet seinem Besitzer, dass jemand es versucht hat.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these tokens still work(s): rotate first.</source>
        <translation>
            <numerusform>%Ln dieser Tokens gilt noch: zuerst rotieren.</numerusform>
            <numerusform>%Ln dieser Tokens gelten noch: zuerst rotieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) of files go as a whole.</source>
        <translation>
            <numerusform>%Ln Fassung einer Datei fällt ganz weg.</numerusform>
            <numerusform>%Ln Fassungen von Dateien fallen ganz weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>dead</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{what} (undone later)</source>
        <translation>{what} (später rückgängig gemacht)</translation>
    </message>
    <message>
        <source>oldest allowed {new}, was {old}</source>
        <translation>Höchstalter {new}, vorher {old}</translation>
    </message>
    <message>
        <source>warned before {new}, was {old}</source>
        <translation>Vorwarnung {new}, vorher {old}</translation>
    </message>
    <message>
        <source>classic until {new}, was {old}</source>
        <translation>klassisch bis {new}, vorher {old}</translation>
    </message>
    <message>
        <source>Policy: {parts}</source>
        <translation>Richtlinie: {parts}</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie geändert</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leak(s) written to the file.</source>
        <translation>
            <numerusform>%Ln Leck in die Datei geschrieben.</numerusform>
            <numerusform>%Ln Lecks in die Datei geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be read</source>
        <translation>
            <numerusform>%Ln Objekt ließ sich nicht lesen</numerusform>
            <numerusform>%Ln Objekte ließen sich nicht lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the provider&apos;s page of tokens</source>
        <translation>Token-Seite des Anbieters öffnen</translation>
    </message>
</context>
<context>
    <name>AccessTab</name>
    <message>
        <source>Everything of its owner</source>
        <translation>Alles, was das Konto kann</translation>
    </message>
    <message>
        <source>role {role}</source>
        <translation>Rolle {role}</translation>
    </message>
    <message>
        <source>The provider did not say what this token may do.</source>
        <translation>Der Anbieter hat nicht gesagt, was dieses Token darf.</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>role unknown</source>
        <translation>Rolle unbekannt</translation>
    </message>
    <message>
        <source>What would be less</source>
        <translation>Was weniger wäre</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>made</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>zuerst gesehen</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>rotiert</translation>
    </message>
    <message>
        <source>named there</source>
        <translation>dort genannt</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Asking the provider…</source>
        <translation>Der Anbieter wird gefragt…</translation>
    </message>
    <message>
        <source>Asking the providers…</source>
        <translation>Die Anbieter werden gefragt…</translation>
    </message>
    <message>
        <source>Renamed to {name}.</source>
        <translation>Umbenannt in {name}.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Checked {tokens}.</source>
        <translation>{tokens} geprüft.</translation>
    </message>
    <message>
        <source>Checked {tokens}: {refused} refused, {unclear} could not be asked.</source>
        <translation>{tokens} geprüft: {refused} abgelehnt, {unclear} ohne Antwort.</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in {n} s.</source>
        <translation>Kopiert. Die Zwischenablage wird in {n} s geleert.</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Filter activity   /</source>
        <translation>Aktivität filtern   /</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Aktivität filtern</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>The filter leaves none over.</source>
        <translation>Der Filter lässt keine übrig.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Every use of the network and of a value will be told here.</source>
        <translation>Jede Nutzung des Netzes und eines Werts steht später hier.</translation>
    </message>
    <message>
        <source>{lines}; older ones are kept, not shown</source>
        <translation>{lines}; ältere sind aufbewahrt, aber nicht gezeigt</translation>
    </message>
    <message>
        <source>{lines}; none of them holds a value</source>
        <translation>{lines}; keine davon enthält einen Wert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Exported {lines}.</source>
        <translation>{lines} exportiert.</translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add a token</source>
        <translation>Token hinzufügen</translation>
    </message>
    <message>
        <source>It goes straight into your keychain. Nothing is sent anywhere.</source>
        <translation>Es kommt direkt in den Schlüsselbund. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Name (found by itself if left empty)</source>
        <translation>Name (leer: wird selbst gefunden)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Waiting for a token</source>
        <translation>Wartet auf ein Token</translation>
    </message>
    <message>
        <source>Its kind is told by its letters.</source>
        <translation>Die Art steht schon in den Buchstaben.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>The provider has switched this whole format off: it is dead.</source>
        <translation>Der Anbieter hat dieses Format ganz abgeschaltet: Es ist ungültig.</translation>
    </message>
    <message>
        <source>kind told by a check</source>
        <translation>die Art zeigt eine Prüfung</translation>
    </message>
    <message>
        <source>Add for this address</source>
        <translation>Für diese Adresse hinzufügen</translation>
    </message>
</context>
<context>
    <name>AgeChart</name>
    <message>
        <source>Age against your policy ({n} days)</source>
        <translation>Alter gemessen an der Richtlinie ({n} Tage)</translation>
    </message>
    <message>
        <source>{within} within their limit, {over} over it, {twice} more than twice over it.</source>
        <translation>{within} innerhalb der Grenze, {over} darüber, {twice} mehr als doppelt so alt.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Twice over</source>
        <translation>Über doppelt</translation>
    </message>
    <message>
        <source>{n} within</source>
        <translation>{n} innerhalb</translation>
    </message>
    <message>
        <source>{n} over</source>
        <translation>{n} darüber</translation>
    </message>
    <message>
        <source>{n} twice over</source>
        <translation>{n} mehr als doppelt</translation>
    </message>
    <message>
        <source>{age}: {within} within, {over} over, {twice} twice over</source>
        <translation>{age}: {within} innerhalb, {over} darüber, {twice} mehr als doppelt</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>6 mo</source>
        <translation>6 M</translation>
    </message>
    <message>
        <source>up to {age}</source>
        <translation>bis {age}</translation>
    </message>
    <message>
        <source>limit {age}</source>
        <translation>Grenze {age}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} T</translation>
    </message>
    <message>
        <source>No token&apos;s age is known yet: check them.</source>
        <translation>Noch ist von keinem Token das Alter bekannt: bitte prüfen.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Remove {what}?</source>
        <translation>{what} entfernen?</translation>
    </message>
    <message>
        <source>Keyturn forgets the record and takes the value out of the vault. Files that hold it stay as they are.</source>
        <translation>Keyturn vergisst den Eintrag und nimmt den Wert aus dem Tresor. Dateien, die ihn enthalten, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>It stays alive at its provider. You can undo this for some seconds; after that the value is gone from here.</source>
        <translation>Beim Anbieter bleibt es gültig. Einige Sekunden lang lässt sich dies rückgängig machen; danach ist der Wert hier verschwunden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Search in a folder</source>
        <translation>In einem Ordner suchen</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben…</translation>
    </message>
    <message>
        <source>Write a backup</source>
        <translation>Sicherung schreiben</translation>
    </message>
    <message>
        <source>Everything in one file, encrypted with a passphrase of its own.</source>
        <translation>Alles in einer Datei, verschlüsselt mit einer eigenen Passphrase.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Shown first, then merged: no value of yours is overwritten.</source>
        <translation>Erst gezeigt, dann zusammengeführt: Kein eigener Wert wird überschrieben.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show “{chart}” as a chart</source>
        <translation>„{chart}“ als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show “{chart}” as a table</source>
        <translation>„{chart}“ als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Classic</source>
        <translation>Klassisch</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Klartext</translation>
    </message>
</context>
<context>
    <name>CleaningSheet</name>
    <message>
        <source>Clean the history</source>
        <translation>Den Verlauf säubern</translation>
    </message>
    <message>
        <source>No such token stands in this history.</source>
        <translation>In diesem Verlauf steht kein solches Token.</translation>
    </message>
    <message>
        <source>There is nothing to clean.</source>
        <translation>Es gibt nichts zu säubern.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Whoever has a clone, a fork or a build&apos;s log has the token, whatever is rewritten here. Only a dead token is safe.</source>
        <translation>Wer einen Klon, einen Fork oder ein Build-Protokoll hat, hat das Token, was auch immer hier umgeschrieben wird. Sicher ist nur ein ungültiges Token.</translation>
    </message>
    <message>
        <source>Rotation comes first.</source>
        <translation>Zuerst wird rotiert.</translation>
    </message>
    <message>
        <source>Keep a copy; put your own changes aside before</source>
        <translation>Eine Kopie behalten; eigene Änderungen vorher beiseitelegen</translation>
    </message>
    <message>
        <source>Rewrite every commit, tag and stash</source>
        <translation>Jeden Commit, jedes Tag und jeden Stash umschreiben</translation>
    </message>
    <message>
        <source>See that nothing is left</source>
        <translation>Nachsehen, dass nichts übrig ist</translation>
    </message>
    <message>
        <source>Replace what the remote has</source>
        <translation>Ersetzen, was das Remote hat</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Taken out: {tokens}.</source>
        <translation>Entfernt werden: {tokens}.</translation>
    </message>
    <message>
        <source>git-filter-repo is to be installed first.</source>
        <translation>Zuerst ist git-filter-repo zu installieren.</translation>
    </message>
    <message>
        <source>The files named in the commands hold no token.</source>
        <translation>Die Dateien in den Befehlen enthalten kein Token.</translation>
    </message>
    <message>
        <source>Afterwards everybody else clones anew, and the copy of step 1 is deleted.</source>
        <translation>Danach klonen alle anderen neu, und die Kopie aus Schritt 1 wird gelöscht.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a token or something to do</source>
        <translation>Token oder Aktion finden</translation>
    </message>
    <message>
        <source>A token, a page, something to do</source>
        <translation>Ein Token, eine Seite, eine Aktion</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose a token to see what it opens.</source>
        <translation>Ein Token wählen, um zu sehen, was es öffnet.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Places {n}</source>
        <translation>Stellen {n}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Ignored for a while: {reasons}</source>
        <translation>Für eine Weile ignoriert: {reasons}</translation>
    </message>
    <message>
        <source>Found, not claimed.</source>
        <translation>Gefunden, nicht zugeordnet.</translation>
    </message>
    <message>
        <source>It is not sent anywhere until you say it is yours.</source>
        <translation>Es wird nirgendwohin gesendet, solange es nicht als eigenes bestätigt ist.</translation>
    </message>
    <message>
        <source>Kept and named.</source>
        <translation>Aufbewahrt und benannt.</translation>
    </message>
    <message>
        <source>This provider cannot be asked yet.</source>
        <translation>Dieser Anbieter kann noch nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Ask the provider what it opens.</source>
        <translation>Den Anbieter fragen, was es öffnet.</translation>
    </message>
    <message>
        <source>All well.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>Nothing to do for this token.</source>
        <translation>Bei diesem Token ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Go on with rotation…</source>
        <translation>Rotation fortsetzen…</translation>
    </message>
    <message>
        <source>Move to fine-grained…</source>
        <translation>Auf feingranular umsteigen…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotieren…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation>Gehört mir</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Notiz geändert.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop it to look for tokens inside</source>
        <translation>Loslassen, um darin nach Tokens zu suchen</translation>
    </message>
    <message>
        <source>Drop it to add this token</source>
        <translation>Loslassen, um dieses Token hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Which tokens are on this machine?</source>
        <translation>Welche Tokens liegen auf diesem Rechner?</translation>
    </message>
    <message>
        <source>Keyturn shows what each one opens, how old it is and where it is written.</source>
        <translation>Keyturn zeigt, was jedes öffnet, wie alt es ist und wo es steht.</translation>
    </message>
    <message>
        <source>Import what is here</source>
        <translation>Vorhandene importieren</translation>
    </message>
    <message>
        <source>Looks into the files your tools keep. Nothing is sent or changed.</source>
        <translation>Sieht in die Dateien der eigenen Werkzeuge. Nichts wird gesendet oder geändert.</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Token einfügen</translation>
    </message>
    <message>
        <source>It goes straight into your keychain.</source>
        <translation>Es kommt direkt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst üben</translation>
    </message>
    <message>
        <source>Sample tokens and a pretend provider: a whole rotation, nothing at risk.</source>
        <translation>Beispiel-Tokens und ein gespielter Anbieter: eine ganze Rotation ohne Risiko.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>ExpiryChart</name>
    <message>
        <source>Expiring in the next 90 days</source>
        <translation>Läuft in den nächsten 90 Tagen ab</translation>
    </message>
    <message>
        <source>Nothing expires in the next 90 days.</source>
        <translation>In den nächsten 90 Tagen läuft nichts ab.</translation>
    </message>
    <message>
        <source>{n} in all, the first is {name} in {age}.</source>
        <translation>Insgesamt {n}, als Erstes {name} in {age}.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Add this machine</source>
        <translation>Diesen Rechner hinzufügen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>git history too</source>
        <translation>auch git-Verlauf</translation>
    </message>
    <message>
        <source>How often by itself</source>
        <translation>Wie oft von selbst</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Hier suchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The folder is not looked into again; its leaks stay.</source>
        <translation>Der Ordner wird nicht mehr durchsucht; seine Lecks bleiben.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>UNCLAIMED</source>
        <translation>UNGEKLÄRT</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>Show the value for 10 seconds</source>
        <translation>Wert 10 Sekunden lang zeigen</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message>
        <source>Nothing to weigh yet.</source>
        <translation>Noch gibt es nichts zu bewerten.</translation>
    </message>
    <message>
        <source>Once there are tokens, this page says how well they stand and why.</source>
        <translation>Sobald es Tokens gibt, steht hier, wie gut es um sie steht und warum.</translation>
    </message>
    <message>
        <source>Add tokens</source>
        <translation>Tokens hinzufügen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>IgnoreSheet</name>
    <message>
        <source>Ignore a reason on {name}</source>
        <translation>Einen Grund bei {name} ignorieren</translation>
    </message>
    <message>
        <source>It stays as dangerous as it is.</source>
        <translation>Es bleibt so gefährlich, wie es ist.</translation>
    </message>
    <message>
        <source>Keyturn only stops to name it until the day you give.</source>
        <translation>Keyturn nennt es nur bis zum angegebenen Tag nicht mehr.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For example: the build machine is replaced in May</source>
        <translation>Zum Beispiel: Der Build-Rechner wird im Mai ersetzt</translation>
    </message>
    <message>
        <source>Why it may stay so</source>
        <translation>Warum es so bleiben darf</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ignore until then</source>
        <translation>Bis dahin ignorieren</translation>
    </message>
</context>
<context>
    <name>IgnoredSection</name>
    <message>
        <source>Ignored for a while</source>
        <translation>Vorübergehend ignoriert</translation>
    </message>
    <message>
        <source>A reason is ignored from a token&apos;s menu, with a cause and a day.</source>
        <translation>Ein Grund wird im Menü eines Tokens ignoriert, mit Ursache und Datum.</translation>
    </message>
    <message>
        <source>Nothing is ignored.</source>
        <translation>Nichts wird ignoriert.</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>zählt wieder</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Wieder zählen</translation>
    </message>
    <message>
        <source>Count {reason} again for {name}</source>
        <translation>{reason} bei {name} wieder zählen</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import what is on this machine</source>
        <translation>Importieren, was auf diesem Rechner liegt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>These are mine</source>
        <translation>Gehören mir</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Files where your tools keep their tokens</source>
        <translation>Dateien, in denen Werkzeuge ihre Tokens ablegen</translation>
    </message>
    <message>
        <source>huggingface_hub, git, netrc, shell files, editors, MCP, containers, and the environment. They are read, not changed, and nothing is sent.</source>
        <translation>huggingface_hub, git, netrc, Shell-Dateien, Editoren, MCP, Container und die Umgebung. Sie werden gelesen, nicht geändert, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Files and folders to look in</source>
        <translation>Zu durchsuchende Dateien und Ordner</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Add a folder of yours, or paste a token.</source>
        <translation>Einen eigenen Ordner hinzufügen oder ein Token einfügen.</translation>
    </message>
    <message>
        <source>No token was found.</source>
        <translation>Es wurde kein Token gefunden.</translation>
    </message>
    <message>
        <source>Found outside your own tools&apos; files. They are not sent anywhere until you say that they are yours: they may be a stranger&apos;s, or bait.</source>
        <translation>Außerhalb der Dateien eigener Werkzeuge gefunden. Sie werden nirgendwohin gesendet, solange sie nicht als eigene bestätigt sind: Sie könnten fremd sein oder ein Köder.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Import feed…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>The imported feed was left aside.</source>
        <translation>Die importierte Liste wurde beiseitegelassen.</translation>
    </message>
    <message>
        <source>The built-in one is used.</source>
        <translation>Die eingebaute wird verwendet.</translation>
    </message>
    <message>
        <source>No known incident hits a token of yours.</source>
        <translation>Kein bekannter Vorfall betrifft eines der Tokens.</translation>
    </message>
    <message>
        <source>None was in reach of one, or it was turned over since.</source>
        <translation>Keines war in Reichweite, oder es wurde seither rotiert.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>Alle Vorfälle zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Saved {name}. It holds no token.</source>
        <translation>{name} gespeichert. Es enthält kein Token.</translation>
    </message>
    <message>
        <source>This feed is in use already.</source>
        <translation>Diese Liste ist bereits in Gebrauch.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Import feed</source>
        <translation>Liste importieren</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
</context>
<context>
    <name>LeakBar</name>
    <message>
        <source>The leak chosen</source>
        <translation>Das gewählte Leck</translation>
    </message>
    <message>
        <source>Puts a new token into every place, then makes this one dead.</source>
        <translation>Bringt ein neues Token an jede Stelle und macht dann dieses ungültig.</translation>
    </message>
    <message>
        <source>Says that this token is yours: then it can be checked and rotated.</source>
        <translation>Sagt, dass dieses Token Ihres ist: dann lässt es sich prüfen und rotieren.</translation>
    </message>
    <message>
        <source>Takes the token into your inventory; nobody is asked about it.</source>
        <translation>Nimmt das Token in den Bestand auf; niemand wird danach gefragt.</translation>
    </message>
    <message>
        <source>Asks the provider to make this token dead.</source>
        <translation>Bittet den Anbieter, dieses Token ungültig zu machen.</translation>
    </message>
    <message>
        <source>Asks the provider whether this token still works.</source>
        <translation>Fragt den Anbieter, ob dieses Token noch gültig ist.</translation>
    </message>
    <message>
        <source>Counts it no longer, for a reason you give, for as long as you say.</source>
        <translation>Zählt es nicht mehr mit, aus einem Grund, den Sie nennen, solange Sie es sagen.</translation>
    </message>
    <message>
        <source>No real token: the same text counts nowhere any more.</source>
        <translation>Kein echtes Token: derselbe Text zählt nirgends mehr.</translation>
    </message>
    <message>
        <source>You have dealt with it.</source>
        <translation>Sie haben sich darum gekümmert.</translation>
    </message>
    <message>
        <source>Ignored or solved no longer: it is open again.</source>
        <translation>Nicht mehr ignoriert oder erledigt: es ist wieder offen.</translation>
    </message>
    <message>
        <source>Shows where the file lies, in your file manager.</source>
        <translation>Zeigt im Dateimanager, wo die Datei liegt.</translation>
    </message>
    <message>
        <source>Shows the commands that take the token out of the history.</source>
        <translation>Zeigt die Befehle, die das Token aus dem Verlauf nehmen.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotieren</translation>
    </message>
    <message>
        <source>It is mine</source>
        <translation>Es ist meins</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren…</translation>
    </message>
    <message>
        <source>Is a placeholder</source>
        <translation>Ist ein Platzhalter</translation>
    </message>
    <message>
        <source>Is solved</source>
        <translation>Ist erledigt</translation>
    </message>
    <message>
        <source>Count it again</source>
        <translation>Wieder zählen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Clean history…</source>
        <translation>Verlauf säubern…</translation>
    </message>
</context>
<context>
    <name>LeakBoard</name>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Change what is shown.</source>
        <translation>Ändern Sie, was gezeigt wird.</translation>
    </message>
    <message>
        <source>No open leak</source>
        <translation>Kein offenes Leck</translation>
    </message>
    <message>
        <source>Nothing that was looked at holds a token.</source>
        <translation>Nichts, was angesehen wurde, enthält ein Token.</translation>
    </message>
    <message>
        <source>Nothing was looked into yet.</source>
        <translation>Noch wurde nichts durchsucht.</translation>
    </message>
    <message>
        <source>Press “Look now”.</source>
        <translation>„Jetzt nachsehen“ drücken.</translation>
    </message>
    <message>
        <source>Filter leaks   /</source>
        <translation>Lecks filtern   /</translation>
    </message>
    <message>
        <source>Filter leaks</source>
        <translation>Lecks filtern</translation>
    </message>
</context>
<context>
    <name>LeakFiles</name>
    <message>
        <source>Report of another tool</source>
        <translation>Bericht eines anderen Werkzeugs</translation>
    </message>
    <message>
        <source>Folder that the paths in the report count from</source>
        <translation>Ordner, von dem die Pfade im Bericht zählen</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Export leaks</source>
        <translation>Lecks exportieren</translation>
    </message>
    <message>
        <source>{tool}: {n} taken, {new} new; {hidden} without a value.</source>
        <translation>{tool}: {n} übernommen, {new} neu; {hidden} ohne Wert.</translation>
    </message>
</context>
<context>
    <name>LeakIgnoreSheet</name>
    <message>
        <source>It stays as dangerous as it is.</source>
        <translation>Es bleibt so gefährlich, wie es ist.</translation>
    </message>
    <message>
        <source>Keyturn only stops to hold it against you.</source>
        <translation>Keyturn meldet es nur nicht mehr.</translation>
    </message>
    <message>
        <source>For example: test data of a library</source>
        <translation>Zum Beispiel: Testdaten einer Bibliothek</translation>
    </message>
    <message>
        <source>Why it may stay so</source>
        <translation>Warum es so bleiben darf</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Nur bis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>This token wherever it stands</source>
        <translation>Dieses Token, wo immer es steht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
</context>
<context>
    <name>LeakMenu</name>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>LeakTree</name>
    <message>
        <source>Leaks found</source>
        <translation>Gefundene Lecks</translation>
    </message>
</context>
<context>
    <name>LeaksEmpty</name>
    <message>
        <source>Where may a token lie open?</source>
        <translation>Wo liegt vielleicht ein Token offen?</translation>
    </message>
    <message>
        <source>Keyturn looks into files, archives and the whole history of git. Nothing is sent anywhere.</source>
        <translation>Keyturn sieht in Dateien, Archive und den ganzen Verlauf von Git. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Look into a folder</source>
        <translation>In einem Ordner suchen</translation>
    </message>
    <message>
        <source>A project, or all of them. You can also drop it here.</source>
        <translation>Ein Projekt oder alle. Er lässt sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Look over this machine</source>
        <translation>Diesen Rechner durchsuchen</translation>
    </message>
    <message>
        <source>Shell histories, caches, settings, running programs of yours.</source>
        <translation>Verläufe der Shell, Zwischenspeicher, Einstellungen, Ihre laufenden Programme.</translation>
    </message>
    <message>
        <source>Take a report</source>
        <translation>Einen Bericht übernehmen</translation>
    </message>
    <message>
        <source>From gitleaks, betterleaks or kingfisher: its findings are managed here.</source>
        <translation>Von gitleaks, betterleaks oder kingfisher: Dessen Funde werden hier verwaltet.</translation>
    </message>
</context>
<context>
    <name>LeaksPage</name>
    <message>
        <source>Leaks</source>
        <translation>Lecks</translation>
    </message>
    <message>
        <source>Import report…</source>
        <translation>Bericht importieren…</translation>
    </message>
    <message>
        <source>Takes the findings of gitleaks, betterleaks or kingfisher.</source>
        <translation>Übernimmt die Funde von gitleaks, betterleaks oder kingfisher.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Writes the leaks shown to a file; it holds no token.</source>
        <translation>Schreibt die gezeigten Lecks in eine Datei; sie enthält kein Token.</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>The vault is locked, so that tokens cannot be told from each other.</source>
        <translation>Der Tresor ist gesperrt, sodass sich Tokens nicht unterscheiden lassen.</translation>
    </message>
    <message>
        <source>Unlock it, then look again.</source>
        <translation>Entsperren, dann noch einmal suchen.</translation>
    </message>
    <message>
        <source>Without them tokens cannot be told from each other: none was taken.</source>
        <translation>Ohne sie sind Tokens nicht zu unterscheiden: keines wurde übernommen.</translation>
    </message>
    <message>
        <source>Let {tool} write its report without --redact.</source>
        <translation>{tool} den Bericht ohne --redact schreiben lassen.</translation>
    </message>
    <message>
        <source>The report shows no values.</source>
        <translation>Der Bericht zeigt keine Werte.</translation>
    </message>
    <message>
        <source>Look for tokens in a folder</source>
        <translation>In einem Ordner nach Tokens suchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message>
        <source>Remove what Keyturn keeps</source>
        <translation>Entfernen, was Keyturn aufbewahrt</translation>
    </message>
    <message>
        <source>The tokens live on at their providers and in your files either way.</source>
        <translation>Die Tokens bleiben in jedem Fall bei ihren Anbietern und in den Dateien gültig.</translation>
    </message>
    <message>
        <source>Forget the tokens; keep settings and history</source>
        <translation>Die Tokens vergessen; Einstellungen und Verlauf behalten</translation>
    </message>
    <message>
        <source>Delete everything listed here, for good</source>
        <translation>Alles hier Aufgeführte endgültig löschen</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Was hier ist</translation>
    </message>
    <message>
        <source>I have a backup, or need none</source>
        <translation>Ich habe eine Sicherung oder brauche keine</translation>
    </message>
    <message>
        <source>Values that are written down nowhere else are lost.</source>
        <translation>Werte, die sonst nirgends stehen, gehen verloren.</translation>
    </message>
    <message>
        <source>A backup brings everything back.</source>
        <translation>Eine Sicherung bringt alles zurück.</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>Sicherung schreiben…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget the tokens</source>
        <translation>Die Tokens vergessen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>The keychain does not answer: its items cannot be counted</source>
        <translation>Der Schlüsselbund antwortet nicht: seine Einträge sind nicht zählbar</translation>
    </message>
    <message>
        <source>stays: {path}</source>
        <translation>bleibt: {path}</translation>
    </message>
    <message>
        <source>Everything is deleted</source>
        <translation>Alles ist gelöscht</translation>
    </message>
    <message>
        <source>not deleted: {path}, {why}</source>
        <translation>nicht gelöscht: {path}, {why}</translation>
    </message>
    <message>
        <source>left for you: {path}</source>
        <translation>von Hand: {path}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Keyturn is locked</source>
        <translation>Keyturn ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Your tokens are sealed. Reminders go on.</source>
        <translation>Die Tokens sind versiegelt. Erinnerungen kommen weiterhin.</translation>
    </message>
    <message>
        <source>This is a privacy lock: the window is hidden and Keyturn lets go of all values. The keychain, or the file with your passphrase, keeps its own lock.</source>
        <translation>Dies ist eine Sichtsperre: Das Fenster ist verdeckt, und Keyturn gibt alle Werte aus der Hand. Der Schlüsselbund oder die Datei mit Ihrer Passphrase hat eine eigene Sperre.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Looking for tokens</source>
        <translation>Suche nach Tokens</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>LookEnd</name>
    <message>
        <source>Show what…</source>
        <translation>Zeigen, was…</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was sich nicht lesen ließ</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>You had this token already.</source>
        <translation>Dieses Token war schon da.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Hinzugefügt.</translation>
    </message>
    <message>
        <source>Keyturn is locked</source>
        <translation>Keyturn ist gesperrt</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>NarrowerCard</name>
    <message>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
    <message>
        <source>The same without {scopes}.</source>
        <translation>Dasselbe ohne {scopes}.</translation>
    </message>
    <message>
        <source>Tick what it is for: a token for nothing needs nothing.</source>
        <translation>Ankreuzen, wofür es ist: Ein Token für nichts braucht nichts.</translation>
    </message>
    <message>
        <source>Also gated repositories that its owner may read.</source>
        <translation>Auch zugangsbeschränkte Repositorys, die das Konto lesen darf.</translation>
    </message>
    <message>
        <source>The page cannot be told these; choose them there yourself: {names}</source>
        <translation>Dies lässt sich auf der Seite nicht vorausfüllen; dort selbst auswählen: {names}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>The provider&apos;s page, filled in with this. Rotating opens it by itself.</source>
        <translation>Die Seite des Anbieters, damit ausgefüllt. Beim Rotieren öffnet sie sich von selbst.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is it for? Who asked for it?</source>
        <translation>Wofür ist es? Wer wollte es haben?</translation>
    </message>
    <message>
        <source>Never write a token here.</source>
        <translation>Hier nie ein Token hineinschreiben.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>Nothing is sent: checking and revoking wait until Keyturn is started without --offline. Everything else works.</source>
        <translation>Nichts wird gesendet: Prüfen und Widerrufen warten, bis Keyturn ohne --offline gestartet wird. Alles andere funktioniert.</translation>
    </message>
</context>
<context>
    <name>PlacesTab</name>
    <message>
        <source>No place is known to hold this token.</source>
        <translation>Es ist keine Stelle mit diesem Token bekannt.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>PlaintextChart</name>
    <message>
        <source>Places in plain text</source>
        <translation>Stellen im Klartext</translation>
    </message>
    <message>
        <source>{n} today. The count begins here.</source>
        <translation>Heute {n}. Die Zählung beginnt hier.</translation>
    </message>
    <message>
        <source>{before} on {day}, {now} today.</source>
        <translation>{before} am {day}, heute {now}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>None left. Keep it so.</source>
        <translation>Keine mehr. So darf es bleiben.</translation>
    </message>
    <message>
        <source>Goal: zero. Helpers and references replace the rest.</source>
        <translation>Ziel: null. Helfer und Verweise ersetzen den Rest.</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>heute {n}</translation>
    </message>
    <message>
        <source>{n} on {day}</source>
        <translation>{n} am {day}</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>The nearest counts: a token&apos;s own, then its provider&apos;s, then the default.</source>
        <translation>Es gilt die nächstliegende: die des Tokens, dann die des Anbieters, dann die allgemeine.</translation>
    </message>
    <message>
        <source>Add a provider…</source>
        <translation>Anbieter hinzufügen…</translation>
    </message>
    <message>
        <source>Say something for a provider</source>
        <translation>Etwas für einen Anbieter festlegen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Oldest allowed</source>
        <translation>Höchstalter</translation>
    </message>
    <message>
        <source>Warn before</source>
        <translation>Vorwarnung</translation>
    </message>
    <message>
        <source>Classic allowed until</source>
        <translation>Klassisch erlaubt bis</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>{who}: classic allowed until</source>
        <translation>{who}: klassisch erlaubt bis</translation>
    </message>
    <message>
        <source>{who}: oldest allowed</source>
        <translation>{who}: Höchstalter</translation>
    </message>
    <message>
        <source>{who}: named before</source>
        <translation>{who}: Vorwarnung</translation>
    </message>
    <message>
        <source>Forget what is said for {who}</source>
        <translation>Festlegung für {who} löschen</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>Alle Tokens</translation>
    </message>
</context>
<context>
    <name>PolicySheet</name>
    <message>
        <source>Policy of {name}</source>
        <translation>Richtlinie für {name}</translation>
    </message>
    <message>
        <source>Switch a limit on to give this token its own.</source>
        <translation>Eine Grenze einschalten, um diesem Token eine eigene zu geben.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Oldest allowed</source>
        <translation>Höchstalter</translation>
    </message>
    <message>
        <source>Warn before its end</source>
        <translation>Vorwarnung vor dem Ende</translation>
    </message>
    <message>
        <source>Classic allowed until</source>
        <translation>Klassisch erlaubt bis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{limit}: its own</source>
        <translation>{limit}: eigene Grenze</translation>
    </message>
</context>
<context>
    <name>ProgramSection</name>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Command that brings the new version</source>
        <translation>Befehl, der die neue Version bringt</translation>
    </message>
    <message>
        <source>Read on and download…</source>
        <translation>Weiterlesen und herunterladen…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Where values are kept, what lies around, practice, what is allowed.</source>
        <translation>Wo Werte liegen, was herumliegt, Üben, was erlaubt ist.</translation>
    </message>
    <message>
        <source>Remove what Keyturn keeps</source>
        <translation>Entfernen, was Keyturn aufbewahrt</translation>
    </message>
    <message>
        <source>The tokens alone, or everything before an uninstall.</source>
        <translation>Nur die Tokens, oder alles vor einer Deinstallation.</translation>
    </message>
    <message>
        <source>Version {version} is there.</source>
        <translation>Version {version} ist da.</translation>
    </message>
    <message>
        <source>Read on…</source>
        <translation>Weiterlesen…</translation>
    </message>
    <message>
        <source>This copy was built without an address to ask for updates.</source>
        <translation>Diese Fassung wurde ohne Adresse für Updates gebaut.</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Noch wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Asked {ago}.</source>
        <translation>Zuletzt gefragt: {ago}</translation>
    </message>
    <message>
        <source>The newest, asked {ago}.</source>
        <translation>Aktuell (zuletzt gefragt {ago}).</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>{version} is there</source>
        <translation>{version} ist da</translation>
    </message>
    <message>
        <source>Keyturn {version} is there</source>
        <translation>Keyturn {version} ist da</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{page}, {n} need attention</source>
        <translation>{page}, {n} brauchen Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>Value of the token, shown for a moment</source>
        <translation>Wert des Tokens, nur kurz gezeigt</translation>
    </message>
    <message>
        <source>hidden again in {n} s</source>
        <translation>in {n} s wieder verborgen</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>{score} of 100 points, none is missing.</source>
        <translation>{score} von 100 Punkten, nichts fehlt.</translation>
    </message>
    <message>
        <source>{score} of 100 points. {missing}</source>
        <translation>{score} von 100 Punkten. {missing}</translation>
    </message>
    <message>
        <source>Lost for</source>
        <translation>Verloren für</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>von 100</translation>
    </message>
</context>
<context>
    <name>SealedSheet</name>
    <message>
        <source>Keyturn never keeps tokens in plain text. It can keep them in a sealed file, encrypted with a passphrase of yours.</source>
        <translation>Keyturn bewahrt Tokens nie im Klartext auf. Möglich ist eine versiegelte Datei, verschlüsselt mit einer eigenen Passphrase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Nobody can recover it.</source>
        <translation>Niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Without the passphrase the values are lost; the tokens live on.</source>
        <translation>Ohne die Passphrase sind die Werte verloren; die Tokens bleiben gültig.</translation>
    </message>
    <message>
        <source>Use it unencrypted</source>
        <translation>Unverschlüsselt verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Make sealed file</source>
        <translation>Versiegelte Datei anlegen</translation>
    </message>
    <message>
        <source>At least {n} characters; a few words are best.</source>
        <translation>Mindestens {n} Zeichen; am besten einige Wörter.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>ServerSection</name>
    <message>
        <source>Providers and their servers</source>
        <translation>Anbieter und ihre Server</translation>
    </message>
    <message>
        <source>Fixed when a token is added. A token is never sent anywhere else.</source>
        <translation>Steht fest, sobald ein Token hinzugefügt ist. Ein Token wird nie woandershin gesendet.</translation>
    </message>
    <message>
        <source>No token yet.</source>
        <translation>Noch kein Token.</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>nie gesendet</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Due dates for your calendar</source>
        <translation>Fälligkeiten für den Kalender</translation>
    </message>
    <message>
        <source>The coming year&apos;s, as a file; with the names of the tokens or without.</source>
        <translation>Die des kommenden Jahres, als Datei; mit den Namen der Tokens oder ohne.</translation>
    </message>
</context>
<context>
    <name>SkippedSheet</name>
    <message>
        <source>A token in there would not have been found.</source>
        <translation>Ein Token darin wäre nicht gefunden worden.</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was sich nicht lesen ließ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Which leaks are shown</source>
        <translation>Welche Lecks gezeigt werden</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>sealed file</source>
        <translation>versiegelte Datei</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>{n} gewählt</translation>
    </message>
    <message>
        <source>checked {ago}</source>
        <translation>geprüft {ago}</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>What to do first</source>
        <translation>Was zuerst zu tun ist</translation>
    </message>
    <message>
        <source>Nothing to do. Every token is as your policy asks.</source>
        <translation>Nichts zu tun. Jedes Token entspricht der Richtlinie.</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Brings {n} points</source>
        <translation>Bringt {n} Punkte</translation>
    </message>
</context>
<context>
    <name>TimelinePlot</name>
    <message>
        <source>Plot of the timeline</source>
        <translation>Darstellung der Zeitleiste</translation>
    </message>
    <message>
        <source>From {begin} to {end}: {marks}.</source>
        <translation>Von {begin} bis {end}: {marks}.</translation>
    </message>
    <message>
        <source>Due since {day}.</source>
        <translation>Fällig seit {day}.</translation>
    </message>
    <message>
        <source>Due on {day}.</source>
        <translation>Fällig am {day}.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>was due</source>
        <translation>war fällig</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>TokenMenu</name>
    <message>
        <source>Go on with rotation…</source>
        <translation>Rotation fortsetzen…</translation>
    </message>
</context>
<context>
    <name>TokenModel</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>TokenTable</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Filter tokens   /</source>
        <translation>Tokens filtern   /</translation>
    </message>
    <message>
        <source>Filter tokens</source>
        <translation>Tokens filtern</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Add token</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>ViewBox</name>
    <message>
        <source>Put together</source>
        <translation>Zusammengefasst</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Reading the inventory…</source>
        <translation>Der Bestand wird gelesen…</translation>
    </message>
    <message>
        <source>No token fits.</source>
        <translation>Kein Token passt.</translation>
    </message>
    <message>
        <source>The filter leaves none over.</source>
        <translation>Der Filter lässt keine übrig.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Welcome to Keyturn</source>
        <translation>Willkommen bei Keyturn</translation>
    </message>
    <message>
        <source>It keeps your developer tokens, knows where they are written down, and turns them over without breaking what uses them.</source>
        <translation>Keyturn bewahrt Entwickler-Tokens auf, weiß, wo sie geschrieben stehen, und rotiert sie, ohne zu stören, was sie verwendet.</translation>
    </message>
    <message>
        <source>No account, no telemetry. It asks a provider only what you ask it to.</source>
        <translation>Kein Konto, keine Telemetrie. Ein Anbieter wird nur auf Wunsch gefragt.</translation>
    </message>
    <message>
        <source>Make a sealed file…</source>
        <translation>Versiegelte Datei anlegen…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Found again in the settings.</source>
        <translation>In den Einstellungen wiederzufinden.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Where values are kept</source>
        <translation>Wo Werte liegen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>What lies around here</source>
        <translation>Was hier herumliegt</translation>
    </message>
    <message>
        <source>The files where tools keep tokens are read. Nothing is taken or sent.</source>
        <translation>Die Dateien, in denen Werkzeuge Tokens ablegen, werden gelesen. Nichts wird übernommen oder gesendet.</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst üben</translation>
    </message>
    <message>
        <source>Sample tokens, a pretend provider: a whole rotation, nothing at risk.</source>
        <translation>Beispiel-Tokens, ein gespielter Anbieter: eine ganze Rotation ohne Risiko.</translation>
    </message>
    <message>
        <source>Remind me in time</source>
        <translation>Rechtzeitig erinnern</translation>
    </message>
    <message>
        <source>Starts in the tray at login, without a window.</source>
        <translation>Startet bei der Anmeldung im Infobereich, ohne Fenster.</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>One question a day, one address. Nothing is ever installed by itself.</source>
        <translation>Eine Frage am Tag, eine Adresse. Nie wird etwas von selbst installiert.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation>Der Schlüsselbund</translation>
    </message>
    <message>
        <source>In a sealed file, which is open.</source>
        <translation>In einer versiegelten Datei, sie ist offen.</translation>
    </message>
    <message>
        <source>{name} keeps its items in clear. A sealed file does not.</source>
        <translation>{name} bewahrt Einträge unverschlüsselt auf. Eine versiegelte Datei nicht.</translation>
    </message>
    <message>
        <source>In the keychain of this desktop: {name}, open.</source>
        <translation>Im Schlüsselbund dieses Desktops: {name}, offen.</translation>
    </message>
    <message>
        <source>{name} is locked: its password is asked for when it is needed.</source>
        <translation>{name} ist gesperrt: nach dem Passwort wird gefragt, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>No keychain answers here. A file sealed with a passphrase does the same.</source>
        <translation>Hier antwortet kein Schlüsselbund. Eine mit einer Passphrase versiegelte Datei leistet dasselbe.</translation>
    </message>
    <message>
        <source>This copy was built without an address to ask for updates.</source>
        <translation>Diese Fassung wurde ohne Adresse für Updates gebaut.</translation>
    </message>
    <message>
        <source>No token lies where tools keep them. Folders of yours can be added.</source>
        <translation>Wo Werkzeuge sie ablegen, liegt kein Token. Eigene Ordner lassen sich hinzufügen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotationen</translation>
    </message>
    <message>
        <source>Values taken out</source>
        <translation>Entnommene Werte</translation>
    </message>
    <message>
        <source>Coming and going</source>
        <translation>Zu- und Abgänge</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>Lecks</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Asked whether a token lives</source>
        <translation>Gefragt, ob ein Token gültig ist</translation>
    </message>
    <message>
        <source>Asked to revoke a token</source>
        <translation>Widerruf eines Tokens verlangt</translation>
    </message>
    <message>
        <source>Asked whether an organisation lets a token in</source>
        <translation>Gefragt, ob eine Organisation ein Token zulässt</translation>
    </message>
    <message>
        <source>Looked for secrets of Spaces</source>
        <translation>Secrets von Spaces durchgesehen</translation>
    </message>
    <message>
        <source>Put a token into a Space</source>
        <translation>Ein Token in einen Space gesetzt</translation>
    </message>
    <message>
        <source>Restarted a Space</source>
        <translation>Einen Space neu gestartet</translation>
    </message>
    <message>
        <source>Asked whether there is a newer Keyturn</source>
        <translation>Gefragt, ob es ein neueres Keyturn gibt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>zu oft gefragt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Laying out the practice room…</source>
        <translation>Der Übungsraum wird eingerichtet…</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Keep both: the backup&apos;s comes in under a name of its own</source>
        <translation>Beide behalten: Das aus der Sicherung bekommt einen eigenen Namen</translation>
    </message>
    <message>
        <source>Take the backup&apos;s; yours is kept under a name of its own</source>
        <translation>Das aus der Sicherung nehmen; das hiesige bleibt unter eigenem Namen</translation>
    </message>
    <message>
        <source>Keep yours; the backup&apos;s stays in the backup</source>
        <translation>Das hiesige behalten; das andere bleibt in der Sicherung</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>kommt dazu</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>comes in beside yours</source>
        <translation>kommt neben das vorhandene</translation>
    </message>
    <message>
        <source>takes the place of yours, which is kept</source>
        <translation>ersetzt das vorhandene, das erhalten bleibt</translation>
    </message>
    <message>
        <source>stays in the backup</source>
        <translation>bleibt in der Sicherung</translation>
    </message>
    <message>
        <source>known to be dead, left out</source>
        <translation>bekanntermaßen ungültig, ausgelassen</translation>
    </message>
    <message>
        <source>practice and real tokens never mix</source>
        <translation>Übungs- und echte Tokens mischen sich nie</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Go to {page}</source>
        <translation>Zu „{page}“ wechseln</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>The chosen tokens</source>
        <translation>Die gewählten Tokens</translation>
    </message>
    <message>
        <source>Find a token or something to do</source>
        <translation>Token oder Aktion finden</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Filter what is shown</source>
        <translation>Filtern, was gezeigt wird</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Das Letzte rückgängig machen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>Sicherung schreiben…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Due dates for your calendar…</source>
        <translation>Fälligkeiten für den Kalender…</translation>
    </message>
    <message>
        <source>Practise with sample tokens</source>
        <translation>Mit Beispiel-Tokens üben</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>Erste Schritte…</translation>
    </message>
    <message>
        <source>Remove what Keyturn keeps…</source>
        <translation>Entfernen, was Keyturn aufbewahrt…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation>Das Oberste schließen</translation>
    </message>
    <message>
        <source>Add a token…</source>
        <translation>Token hinzufügen…</translation>
    </message>
    <message>
        <source>Import what is here…</source>
        <translation>Vorhandene importieren…</translation>
    </message>
    <message>
        <source>Show all tokens</source>
        <translation>Alle Tokens zeigen</translation>
    </message>
    <message>
        <source>Check all tokens</source>
        <translation>Alle Tokens prüfen</translation>
    </message>
    <message>
        <source>Rows of one or two lines</source>
        <translation>Zeilen ein- oder zweizeilig</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>Alle gezeigten auswählen</translation>
    </message>
    <message>
        <source>Do the best next thing</source>
        <translation>Den nächsten sinnvollen Schritt tun</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotieren…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>These are mine</source>
        <translation>Gehören mir</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Wert zeigen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>What it opens</source>
        <translation>Was es öffnet</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Search folders…</source>
        <translation>Ordner durchsuchen…</translation>
    </message>
    <message>
        <source>Search Spaces</source>
        <translation>Spaces durchsuchen</translation>
    </message>
    <message>
        <source>Policy of this token…</source>
        <translation>Richtlinie dieses Tokens…</translation>
    </message>
    <message>
        <source>Ignore a reason…</source>
        <translation>Einen Grund ignorieren…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Open the menu of what fits</source>
        <translation>Menü öffnen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>That file is no backup of Keyturn.</source>
        <translation>Diese Datei ist keine Sicherung von Keyturn.</translation>
    </message>
    <message>
        <source>Nothing of it was read.</source>
        <translation>Nichts daraus wurde gelesen.</translation>
    </message>
    <message>
        <source>Choose the file that was written by Export.</source>
        <translation>Die Datei wählen, die beim Exportieren geschrieben wurde.</translation>
    </message>
    <message>
        <source>A newer Keyturn wrote this backup.</source>
        <translation>Diese Sicherung stammt von einem neueren Keyturn.</translation>
    </message>
    <message>
        <source>This version could misread it, so it does not try.</source>
        <translation>Diese Version könnte sie falsch lesen und versucht es deshalb nicht.</translation>
    </message>
    <message>
        <source>Install the newer version, then restore it.</source>
        <translation>Die neuere Version installieren, dann wiederherstellen.</translation>
    </message>
    <message>
        <source>The backup is cut short.</source>
        <translation>Die Sicherung ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Its end is missing: the copying or the download did not finish.</source>
        <translation>Ihr Ende fehlt: Das Kopieren oder Herunterladen wurde nicht fertig.</translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or use an older backup.</source>
        <translation>Vom Ursprung neu kopieren oder eine ältere Sicherung verwenden.</translation>
    </message>
    <message>
        <source>The backup was changed after it was written.</source>
        <translation>Die Sicherung wurde nach dem Schreiben verändert.</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>Nichts daraus wurde verwendet.</translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or use another backup.</source>
        <translation>Vom Ursprung neu kopieren oder eine andere Sicherung verwenden.</translation>
    </message>
    <message>
        <source>The backup asks for more work than a real one does.</source>
        <translation>Die Sicherung verlangt mehr Rechenaufwand als eine echte.</translation>
    </message>
    <message>
        <source>It was refused before anything was computed.</source>
        <translation>Sie wurde abgelehnt, bevor etwas berechnet wurde.</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>Eine andere Kopie verwenden.</translation>
    </message>
    <message>
        <source>That passphrase does not open this backup.</source>
        <translation>Diese Passphrase öffnet die Sicherung nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Type the one that was given at the export; capitals count.</source>
        <translation>Die beim Exportieren vergebene eingeben; Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>A backup needs a passphrase.</source>
        <translation>Eine Sicherung braucht eine Passphrase.</translation>
    </message>
    <message>
        <source>Without it anybody could read your tokens in it.</source>
        <translation>Ohne sie könnte jeder die Tokens darin lesen.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Eine eingeben.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie blieb unverändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>That is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>A backup is one file.</source>
        <translation>Eine Sicherung ist eine einzelne Datei.</translation>
    </message>
    <message>
        <source>Choose a file name in it.</source>
        <translation>Darin einen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>Practice is never started at login.</source>
        <translation>Die Übung startet nie bei der Anmeldung.</translation>
    </message>
    <message>
        <source>It is there to be opened by hand.</source>
        <translation>Sie wird von Hand geöffnet.</translation>
    </message>
    <message>
        <source>Choose it in your own profile.</source>
        <translation>Im eigenen Profil einstellen.</translation>
    </message>
    <message>
        <source>The file could not be changed.</source>
        <translation>Die Datei konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation>Sie ist, wie sie war.</translation>
    </message>
    <message>
        <source>Change it by hand, then go on.</source>
        <translation>Von Hand ändern, dann fortfahren.</translation>
    </message>
    <message>
        <source>The file has changed since the plan was made.</source>
        <translation>Die Datei hat sich seit dem Plan geändert.</translation>
    </message>
    <message>
        <source>It was left alone, so that nobody&apos;s edit is lost.</source>
        <translation>Sie blieb unberührt, damit keine Änderung verloren geht.</translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation>Den Plan neu machen.</translation>
    </message>
    <message>
        <source>The file&apos;s format cannot be read.</source>
        <translation>Das Format der Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It can still be changed as plain text, exactly where the token stands.</source>
        <translation>Sie lässt sich trotzdem als reiner Text ändern, genau dort, wo das Token steht.</translation>
    </message>
    <message>
        <source>Look at the file if you did not expect this.</source>
        <translation>Falls das überrascht: die Datei ansehen.</translation>
    </message>
    <message>
        <source>Writing the file was refused.</source>
        <translation>Das Schreiben der Datei wurde verweigert.</translation>
    </message>
    <message>
        <source>Check who may write it, then try again.</source>
        <translation>Nachsehen, wer sie schreiben darf, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The change would have touched more than the token.</source>
        <translation>Die Änderung hätte mehr als das Token berührt.</translation>
    </message>
    <message>
        <source>It was stopped; the file is as it was.</source>
        <translation>Sie wurde angehalten; die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Change this file by hand.</source>
        <translation>Diese Datei von Hand ändern.</translation>
    </message>
    <message>
        <source>The token is not where it was.</source>
        <translation>Das Token steht nicht mehr dort.</translation>
    </message>
    <message>
        <source>Someone or something changed the file.</source>
        <translation>Jemand oder etwas hat die Datei geändert.</translation>
    </message>
    <message>
        <source>Search for its places again.</source>
        <translation>Die Stellen neu suchen.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist verschwunden.</translation>
    </message>
    <message>
        <source>Search for the token&apos;s places again.</source>
        <translation>Die Stellen des Tokens neu suchen.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Dies ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Folders, pipes and devices are left alone.</source>
        <translation>Ordner, Pipes und Geräte bleiben unberührt.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
    <message>
        <source>You may not read or write this file.</source>
        <translation>Für diese Datei fehlt das Lese- oder Schreibrecht.</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>Sie blieb unberührt.</translation>
    </message>
    <message>
        <source>Change its permissions, or edit it as its owner.</source>
        <translation>Die Rechte ändern oder sie als Eigentümer bearbeiten.</translation>
    </message>
    <message>
        <source>The file is too large to look into.</source>
        <translation>Die Datei ist zu groß, um hineinzusehen.</translation>
    </message>
    <message>
        <source>It was skipped.</source>
        <translation>Sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>Split it, or look by hand.</source>
        <translation>Aufteilen oder von Hand nachsehen.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Die Platte hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation>Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Die Platte prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation>Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Make it writable, then try again.</source>
        <translation>Schreibbar machen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file belongs to another user.</source>
        <translation>Die Datei gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Keyturn changes only your own files.</source>
        <translation>Keyturn ändert nur eigene Dateien.</translation>
    </message>
    <message>
        <source>Change it as its owner.</source>
        <translation>Als Eigentümer ändern.</translation>
    </message>
    <message>
        <source>The file has several names (hard links).</source>
        <translation>Die Datei hat mehrere Namen (Hardlinks).</translation>
    </message>
    <message>
        <source>Replacing it would cut the others off, and the vault has no key to write it in place.</source>
        <translation>Ersetzen würde die anderen abtrennen, und der Tresor hat keinen Schlüssel, um an Ort und Stelle zu schreiben.</translation>
    </message>
    <message>
        <source>Open the vault, then try again.</source>
        <translation>Den Tresor öffnen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A crash left the file half-written, and it was changed since.</source>
        <translation>Ein Absturz ließ die Datei halb geschrieben zurück, und seitdem wurde sie geändert.</translation>
    </message>
    <message>
        <source>Keyturn does not write over somebody&apos;s change.</source>
        <translation>Keyturn überschreibt keine fremde Änderung.</translation>
    </message>
    <message>
        <source>Put the token in by hand, then go on.</source>
        <translation>Das Token von Hand einsetzen, dann fortfahren.</translation>
    </message>
    <message>
        <source>The file itself is mounted there, so it cannot be replaced.</source>
        <translation>Die Datei selbst ist dort eingehängt und lässt sich nicht ersetzen.</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Von Hand ändern.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The new token cannot be written in this file&apos;s format.</source>
        <translation>Das neue Token lässt sich im Format dieser Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>The file defines entities of its own.</source>
        <translation>Die Datei definiert eigene Entities.</translation>
    </message>
    <message>
        <source>Such files can be traps; it is only changed as plain text.</source>
        <translation>Solche Dateien können Fallen sein; sie wird nur als reiner Text geändert.</translation>
    </message>
    <message>
        <source>The file is nested too deep to be read.</source>
        <translation>Die Datei ist zu tief verschachtelt, um sie zu lesen.</translation>
    </message>
    <message>
        <source>The file is too large to be read piece by piece.</source>
        <translation>Die Datei ist zu groß, um sie Stück für Stück zu lesen.</translation>
    </message>
    <message>
        <source>The credential helper keeps another token by now, or none.</source>
        <translation>Der Credential-Helper hat inzwischen ein anderes Token oder keines.</translation>
    </message>
    <message>
        <source>The old token is not there any more, so nothing is changed.</source>
        <translation>Das alte Token ist nicht mehr da, also wird nichts geändert.</translation>
    </message>
    <message>
        <source>Import again to bring the places up to date.</source>
        <translation>Neu importieren, um die Stellen auf den Stand zu bringen.</translation>
    </message>
    <message>
        <source>The secret is no longer there.</source>
        <translation>Das Secret ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was deleted at the provider, so nothing is changed.</source>
        <translation>Es wurde beim Anbieter gelöscht, also wird nichts geändert.</translation>
    </message>
    <message>
        <source>Look for the places again.</source>
        <translation>Die Stellen neu suchen.</translation>
    </message>
    <message>
        <source>The credential helper is not there any more.</source>
        <translation>Der Credential-Helper ist nicht mehr da.</translation>
    </message>
    <message>
        <source>What it keeps cannot be changed without it.</source>
        <translation>Was er aufbewahrt, lässt sich ohne ihn nicht ändern.</translation>
    </message>
    <message>
        <source>Install or configure it again, or leave this place behind knowingly.</source>
        <translation>Wieder installieren oder einrichten, oder diese Stelle bewusst zurücklassen.</translation>
    </message>
    <message>
        <source>The credential helper did not answer in time.</source>
        <translation>Der Credential-Helper hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be waiting for you in a window of its own.</source>
        <translation>Vielleicht wartet er in einem eigenen Fenster auf eine Eingabe.</translation>
    </message>
    <message>
        <source>See to it, then try again.</source>
        <translation>Dort nachsehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The credential helper did not take the token.</source>
        <translation>Der Credential-Helper hat das Token nicht angenommen.</translation>
    </message>
    <message>
        <source>It still gives what it had before.</source>
        <translation>Er liefert weiterhin das vorige.</translation>
    </message>
    <message>
        <source>Log in with its own tool, or leave this place behind knowingly.</source>
        <translation>Mit dem eigenen Werkzeug anmelden oder diese Stelle bewusst zurücklassen.</translation>
    </message>
    <message>
        <source>The tool that owns this file is using it.</source>
        <translation>Das Werkzeug, dem diese Datei gehört, benutzt sie gerade.</translation>
    </message>
    <message>
        <source>Wait until the tool is done, then try again.</source>
        <translation>Warten, bis das Werkzeug fertig ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Everybody may write into the file&apos;s folder.</source>
        <translation>In den Ordner der Datei darf jeder schreiben.</translation>
    </message>
    <message>
        <source>Somebody else could swap the file meanwhile, so it was left alone.</source>
        <translation>Jemand könnte die Datei unterdessen austauschen, darum blieb sie unberührt.</translation>
    </message>
    <message>
        <source>Take that right away, then go on.</source>
        <translation>Dieses Recht entziehen, dann fortfahren.</translation>
    </message>
    <message>
        <source>This is a device, pipe or socket.</source>
        <translation>Dies ist ein Gerät, eine Pipe oder ein Socket.</translation>
    </message>
    <message>
        <source>Choose an ordinary file.</source>
        <translation>Eine gewöhnliche Datei wählen.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>Unter diesem Pfad ist nichts.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The provider refuses this token.</source>
        <translation>Der Anbieter lehnt dieses Token ab.</translation>
    </message>
    <message>
        <source>It was revoked, has expired or was never issued.</source>
        <translation>Es wurde widerrufen, ist abgelaufen oder wurde nie ausgestellt.</translation>
    </message>
    <message>
        <source>Turn it, or remove it if nothing uses it.</source>
        <translation>Rotieren, oder entfernen, falls nichts es benutzt.</translation>
    </message>
    <message>
        <source>The token is alive but may not do this.</source>
        <translation>Das Token ist gültig, darf das aber nicht.</translation>
    </message>
    <message>
        <source>Its permissions do not reach that far.</source>
        <translation>Seine Berechtigungen reichen nicht so weit.</translation>
    </message>
    <message>
        <source>Use a token with that permission.</source>
        <translation>Ein Token mit dieser Berechtigung verwenden.</translation>
    </message>
    <message>
        <source>The provider asks us to wait.</source>
        <translation>Der Anbieter bittet zu warten.</translation>
    </message>
    <message>
        <source>It was asked too often; this says nothing about the token.</source>
        <translation>Er wurde zu oft gefragt; über das Token sagt das nichts.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation>Der Anbieter ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Nothing is known about the token; it is not held against it.</source>
        <translation>Über das Token ist nichts bekannt; es wird ihm nicht angelastet.</translation>
    </message>
    <message>
        <source>Look at your network and try again.</source>
        <translation>Das Netz prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Keyturn is offline.</source>
        <translation>Keyturn ist offline.</translation>
    </message>
    <message>
        <source>You switched the network off, so providers are not asked.</source>
        <translation>Das Netz ist abgeschaltet, darum werden Anbieter nicht gefragt.</translation>
    </message>
    <message>
        <source>Start without --offline to check tokens.</source>
        <translation>Ohne --offline starten, um Tokens zu prüfen.</translation>
    </message>
    <message>
        <source>The provider has trouble of its own.</source>
        <translation>Der Anbieter hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>Its server answered with an error; the token was not judged.</source>
        <translation>Sein Server antwortete mit einem Fehler; das Token wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>The provider gave an answer we do not understand.</source>
        <translation>Die Antwort des Anbieters ist unverständlich.</translation>
    </message>
    <message>
        <source>Nothing is concluded from it.</source>
        <translation>Daraus wird nichts geschlossen.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look for a newer Keyturn.</source>
        <translation>Erneut versuchen; falls es so bleibt, nach einem neueren Keyturn sehen.</translation>
    </message>
    <message>
        <source>The provider sent us to another host: {host}.</source>
        <translation>Der Anbieter verwies an einen anderen Server: {host}.</translation>
    </message>
    <message>
        <source>A token is never sent along to a host you did not choose.</source>
        <translation>Ein Token wird nie an einen nicht gewählten Server weitergegeben.</translation>
    </message>
    <message>
        <source>Check the address of this token.</source>
        <translation>Die Adresse dieses Tokens prüfen.</translation>
    </message>
    <message>
        <source>That address is not encrypted.</source>
        <translation>Diese Adresse ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>A token sent there could be read on the way.</source>
        <translation>Ein dorthin gesendetes Token könnte unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>Use an https address.</source>
        <translation>Eine https-Adresse verwenden.</translation>
    </message>
    <message>
        <source>This provider cannot be asked yet.</source>
        <translation>Dieser Anbieter kann noch nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Its tokens are kept and named, but not checked or turned.</source>
        <translation>Seine Tokens werden aufbewahrt und benannt, aber nicht geprüft oder rotiert.</translation>
    </message>
    <message>
        <source>Use the provider&apos;s own page for now.</source>
        <translation>Vorerst die Seite des Anbieters verwenden.</translation>
    </message>
    <message>
        <source>The environment names another address than this token was added with.</source>
        <translation>Die Umgebung nennt eine andere Adresse als die, mit der dieses Token hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>The token was not sent there.</source>
        <translation>Das Token wurde nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>Remove the variable, or add the token again for the new address.</source>
        <translation>Die Variable entfernen oder das Token für die neue Adresse neu hinzufügen.</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>Der Anbieter hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the provider could not be secured.</source>
        <translation>Die Verbindung zum Anbieter ließ sich nicht absichern.</translation>
    </message>
    <message>
        <source>The token was not sent.</source>
        <translation>Das Token wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Check the date of this machine and who is between you and the provider.</source>
        <translation>Das Datum dieses Rechners prüfen und wer zwischen ihm und dem Anbieter steht.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was far too large.</source>
        <translation>Die Antwort des Anbieters war viel zu groß.</translation>
    </message>
    <message>
        <source>It was not read; nothing is concluded from it.</source>
        <translation>Sie wurde nicht gelesen; daraus wird nichts geschlossen.</translation>
    </message>
    <message>
        <source>An organisation blocks this token.</source>
        <translation>Eine Organisation sperrt dieses Token aus.</translation>
    </message>
    <message>
        <source>It is alive, but that organisation does not let it in.</source>
        <translation>Es ist gültig, aber diese Organisation lässt es nicht zu.</translation>
    </message>
    <message>
        <source>Ask its administrators, or make a token they allow.</source>
        <translation>Die Administratoren fragen oder ein Token anlegen, das sie zulassen.</translation>
    </message>
    <message>
        <source>The provider did not take the revocation.</source>
        <translation>Der Anbieter hat den Widerruf nicht angenommen.</translation>
    </message>
    <message>
        <source>The old token may still be alive.</source>
        <translation>Das alte Token ist vielleicht noch gültig.</translation>
    </message>
    <message>
        <source>Revoke it on the provider&apos;s page.</source>
        <translation>Auf der Seite des Anbieters widerrufen.</translation>
    </message>
    <message>
        <source>This token is too long for the provider&apos;s revoke call.</source>
        <translation>Dieses Token ist zu lang für den Widerruf beim Anbieter.</translation>
    </message>
    <message>
        <source>It is still alive.</source>
        <translation>Es ist noch gültig.</translation>
    </message>
    <message>
        <source>This value cannot be sent as a token.</source>
        <translation>Dieser Wert lässt sich nicht als Token senden.</translation>
    </message>
    <message>
        <source>It holds characters that no token has; nothing was sent.</source>
        <translation>Er enthält Zeichen, die kein Token hat; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Look at where it came from.</source>
        <translation>Nachsehen, woher er kommt.</translation>
    </message>
    <message>
        <source>This kind of login cannot do that.</source>
        <translation>Diese Art der Anmeldung kann das nicht.</translation>
    </message>
    <message>
        <source>Use the provider&apos;s page.</source>
        <translation>Die Seite des Anbieters verwenden.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer is not about a token.</source>
        <translation>Die Antwort des Anbieters handelt nicht von einem Token.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer is not about Space secrets.</source>
        <translation>Die Antwort des Anbieters handelt nicht von Space-Secrets.</translation>
    </message>
    <message>
        <source>The token of this rotation was removed.</source>
        <translation>Das Token dieser Rotation wurde entfernt.</translation>
    </message>
    <message>
        <source>The rotation cannot go on.</source>
        <translation>Die Rotation kann nicht weitergehen.</translation>
    </message>
    <message>
        <source>Undo it, or add the token again.</source>
        <translation>Rückgängig machen oder das Token neu hinzufügen.</translation>
    </message>
    <message>
        <source>There is a new token in this rotation already.</source>
        <translation>Diese Rotation hat schon ein neues Token.</translation>
    </message>
    <message>
        <source>It is kept in the vault.</source>
        <translation>Es liegt im Tresor.</translation>
    </message>
    <message>
        <source>Go on with it, or throw it away first.</source>
        <translation>Damit fortfahren oder es zuerst verwerfen.</translation>
    </message>
    <message>
        <source>There is no new token yet.</source>
        <translation>Noch gibt es kein neues Token.</translation>
    </message>
    <message>
        <source>Nothing can be switched without one.</source>
        <translation>Ohne eines lässt sich nichts umstellen.</translation>
    </message>
    <message>
        <source>Make one on the provider&apos;s page and copy it.</source>
        <translation>Auf der Seite des Anbieters eines anlegen und kopieren.</translation>
    </message>
    <message>
        <source>The rotation is past that step.</source>
        <translation>Die Rotation ist über diesen Schritt hinaus.</translation>
    </message>
    <message>
        <source>A new token is not needed now.</source>
        <translation>Ein neues Token wird jetzt nicht gebraucht.</translation>
    </message>
    <message>
        <source>Go on where it stands.</source>
        <translation>An der jetzigen Stelle fortfahren.</translation>
    </message>
    <message>
        <source>The old token could not be asked.</source>
        <translation>Zum alten Token kam keine Auskunft.</translation>
    </message>
    <message>
        <source>It is not known whether it still lives, so nothing was put back.</source>
        <translation>Ob es noch gültig ist, ist unbekannt; darum wurde nichts zurückgesetzt.</translation>
    </message>
    <message>
        <source>Try again when the provider can be reached.</source>
        <translation>Erneut versuchen, wenn der Anbieter erreichbar ist.</translation>
    </message>
    <message>
        <source>The old token is dead.</source>
        <translation>Das alte Token ist ungültig.</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>Es gibt nichts, wohin es zurückgehen könnte.</translation>
    </message>
    <message>
        <source>Go on forward: the new token is in its places.</source>
        <translation>Vorwärts weitermachen: Das neue Token steht an seinen Stellen.</translation>
    </message>
    <message>
        <source>This login refreshes itself.</source>
        <translation>Diese Anmeldung erneuert sich selbst.</translation>
    </message>
    <message>
        <source>Its tool renews the token; there is nothing to turn.</source>
        <translation>Ihr Werkzeug erneuert das Token; es gibt nichts zu rotieren.</translation>
    </message>
    <message>
        <source>Log out in the tool if you do not want it.</source>
        <translation>Im Werkzeug abmelden, falls sie nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>This rotation is at work elsewhere.</source>
        <translation>An dieser Rotation wird anderswo gearbeitet.</translation>
    </message>
    <message>
        <source>Only one Keyturn may go on with it.</source>
        <translation>Nur ein Keyturn darf sie fortsetzen.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Einen Moment warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>This rotation is over.</source>
        <translation>Diese Rotation ist vorbei.</translation>
    </message>
    <message>
        <source>It cannot be changed any more.</source>
        <translation>Sie lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Start a new one if need be.</source>
        <translation>Bei Bedarf eine neue beginnen.</translation>
    </message>
    <message>
        <source>Not everything could be put back.</source>
        <translation>Nicht alles ließ sich zurücksetzen.</translation>
    </message>
    <message>
        <source>What is left is listed with its reason.</source>
        <translation>Was übrig ist, steht mit seinem Grund in der Liste.</translation>
    </message>
    <message>
        <source>See to those places, then undo again.</source>
        <translation>Diese Stellen ansehen, dann noch einmal rückgängig machen.</translation>
    </message>
    <message>
        <source>There is no such rotation.</source>
        <translation>Diese Rotation gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been finished elsewhere.</source>
        <translation>Vielleicht wurde sie anderswo beendet.</translation>
    </message>
    <message>
        <source>Look at the list.</source>
        <translation>In der Liste nachsehen.</translation>
    </message>
    <message>
        <source>That fits several rotations.</source>
        <translation>Das passt auf mehrere Rotationen.</translation>
    </message>
    <message>
        <source>Open it from its token.</source>
        <translation>Über das Token öffnen.</translation>
    </message>
    <message>
        <source>Another of your tokens is this very value.</source>
        <translation>Ein anderes Token hat genau diesen Wert.</translation>
    </message>
    <message>
        <source>Revoking it would kill that one as well.</source>
        <translation>Ein Widerruf würde auch jenes ungültig machen.</translation>
    </message>
    <message>
        <source>Finish with the other one first.</source>
        <translation>Zuerst das andere abschließen.</translation>
    </message>
    <message>
        <source>Keyturn&apos;s own records cannot be used.</source>
        <translation>Die Aufzeichnungen von Keyturn sind nicht benutzbar.</translation>
    </message>
    <message>
        <source>Start again; &apos;keyturn doctor&apos; shows more.</source>
        <translation>Neu starten; „keyturn doctor“ zeigt mehr.</translation>
    </message>
    <message>
        <source>These records were written by a newer Keyturn.</source>
        <translation>Diese Aufzeichnungen stammen von einem neueren Keyturn.</translation>
    </message>
    <message>
        <source>They are left alone, so that nothing is lost.</source>
        <translation>Sie bleiben unberührt, damit nichts verloren geht.</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Die neuere Version installieren.</translation>
    </message>
    <message>
        <source>Keyturn&apos;s records are damaged.</source>
        <translation>Die Aufzeichnungen von Keyturn sind beschädigt.</translation>
    </message>
    <message>
        <source>The file was set aside, not overwritten: {path}.</source>
        <translation>Die Datei wurde beiseitegelegt, nicht überschrieben: {path}.</translation>
    </message>
    <message>
        <source>Run &apos;keyturn doctor --rebuild&apos; to read the keychain again.</source>
        <translation>„keyturn doctor --rebuild“ liest den Schlüsselbund neu ein.</translation>
    </message>
    <message>
        <source>Another Keyturn is at work.</source>
        <translation>Ein anderes Keyturn ist am Werk.</translation>
    </message>
    <message>
        <source>Only one may change the records at a time.</source>
        <translation>Nur eines darf die Aufzeichnungen zur selben Zeit ändern.</translation>
    </message>
    <message>
        <source>Another Keyturn is at work on this.</source>
        <translation>Ein anderes Keyturn arbeitet gerade daran.</translation>
    </message>
    <message>
        <source>Only one may do so at a time.</source>
        <translation>Nur eines darf das zur selben Zeit.</translation>
    </message>
    <message>
        <source>The profile lies on a network folder.</source>
        <translation>Das Profil liegt in einem Netzwerkordner.</translation>
    </message>
    <message>
        <source>Records there can be damaged by a second machine.</source>
        <translation>Ein zweiter Rechner kann Aufzeichnungen dort beschädigen.</translation>
    </message>
    <message>
        <source>Choose a folder on this machine with --home.</source>
        <translation>Mit --home einen Ordner auf diesem Rechner wählen.</translation>
    </message>
    <message>
        <source>The profile lies in a folder that is synced elsewhere.</source>
        <translation>Das Profil liegt in einem Ordner, der anderswohin synchronisiert wird.</translation>
    </message>
    <message>
        <source>Records there leave this machine and can be damaged.</source>
        <translation>Aufzeichnungen dort verlassen diesen Rechner und können Schaden nehmen.</translation>
    </message>
    <message>
        <source>Keyturn&apos;s folder cannot be written.</source>
        <translation>In Keyturns Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check its permissions and the disk.</source>
        <translation>Rechte und Platte prüfen.</translation>
    </message>
    <message>
        <source>A record of Keyturn cannot be read.</source>
        <translation>Ein Eintrag von Keyturn ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is left alone; the others are fine.</source>
        <translation>Er bleibt unberührt; die anderen sind in Ordnung.</translation>
    </message>
    <message>
        <source>&apos;keyturn doctor&apos; shows more.</source>
        <translation>„keyturn doctor“ zeigt mehr.</translation>
    </message>
    <message>
        <source>That token is no longer in the records.</source>
        <translation>Dieses Token ist nicht mehr verzeichnet.</translation>
    </message>
    <message>
        <source>It was removed meanwhile.</source>
        <translation>Es wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The profile&apos;s own file is damaged.</source>
        <translation>Die Datei des Profils selbst ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing in the profile was touched.</source>
        <translation>Im Profil wurde nichts angefasst.</translation>
    </message>
    <message>
        <source>Put profile.json back from a backup, or start a new profile with --home.</source>
        <translation>profile.json aus einer Sicherung zurückholen oder mit --home ein neues Profil beginnen.</translation>
    </message>
    <message>
        <source>This profile belongs to another user or machine.</source>
        <translation>Dieses Profil gehört einem anderen Benutzer oder Rechner.</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Choose a folder of your own with --home.</source>
        <translation>Mit --home einen eigenen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no home folder: HOME is not set, and this account has none.</source>
        <translation>Es gibt keinen persönlichen Ordner: HOME ist nicht gesetzt, und dieses Benutzerkonto hat keinen.</translation>
    </message>
    <message>
        <source>Nothing was read or made.</source>
        <translation>Nichts wurde gelesen oder angelegt.</translation>
    </message>
    <message>
        <source>Set HOME to a folder of yours and start again.</source>
        <translation>HOME auf einen eigenen Ordner setzen und neu starten.</translation>
    </message>
    <message>
        <source>There is no profile in that folder.</source>
        <translation>In diesem Ordner liegt kein Profil.</translation>
    </message>
    <message>
        <source>Nothing was made there.</source>
        <translation>Dort wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>Check the path given by --home.</source>
        <translation>Den mit --home angegebenen Pfad prüfen.</translation>
    </message>
    <message>
        <source>This profile was made by a newer Keyturn.</source>
        <translation>Dieses Profil stammt von einem neueren Keyturn.</translation>
    </message>
    <message>
        <source>It is left alone.</source>
        <translation>Es bleibt unberührt.</translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>So lässt sich das nicht ausführen.</translation>
    </message>
    <message>
        <source>Look at what you entered.</source>
        <translation>Die Eingabe prüfen.</translation>
    </message>
    <message>
        <source>There is no token named {name}.</source>
        <translation>Es gibt kein Token namens {name}.</translation>
    </message>
    <message>
        <source>It may have been renamed or removed meanwhile.</source>
        <translation>Vielleicht wurde es inzwischen umbenannt oder entfernt.</translation>
    </message>
    <message>
        <source>{name} fits several tokens.</source>
        <translation>{name} passt auf mehrere Tokens.</translation>
    </message>
    <message>
        <source>Use the full name.</source>
        <translation>Den vollen Namen verwenden.</translation>
    </message>
    <message>
        <source>There is a token of that name already.</source>
        <translation>Ein Token dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Names are unique.</source>
        <translation>Namen sind eindeutig.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>A token needs a name to be found by.</source>
        <translation>Ein Token braucht einen Namen, um gefunden zu werden.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Hier steht noch nichts.</translation>
    </message>
    <message>
        <source>A token is needed.</source>
        <translation>Es wird ein Token gebraucht.</translation>
    </message>
    <message>
        <source>Paste the token.</source>
        <translation>Das Token einfügen.</translation>
    </message>
    <message>
        <source>This is more than one token.</source>
        <translation>Das ist mehr als ein Token.</translation>
    </message>
    <message>
        <source>Only a single value can be added, without spaces or lines.</source>
        <translation>Nur ein einzelner Wert lässt sich hinzufügen, ohne Leerzeichen und Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Paste just the token.</source>
        <translation>Nur das Token einfügen.</translation>
    </message>
    <message>
        <source>This is the public half of a key.</source>
        <translation>Das ist die öffentliche Hälfte eines Schlüssels.</translation>
    </message>
    <message>
        <source>The secret half was not found beside it, so it opens nothing.</source>
        <translation>Die geheime Hälfte steht nicht daneben, allein öffnet er nichts.</translation>
    </message>
    <message>
        <source>If it is yours, add both halves together.</source>
        <translation>Wenn er Ihnen gehört, fügen Sie beide Hälften zusammen hinzu.</translation>
    </message>
    <message>
        <source>You have this token already.</source>
        <translation>Dieses Token ist schon da.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>In der Liste danach sehen.</translation>
    </message>
    <message>
        <source>This token was revoked before.</source>
        <translation>Dieses Token wurde früher widerrufen.</translation>
    </message>
    <message>
        <source>It is dead and cannot be used again.</source>
        <translation>Es ist ungültig und nicht mehr verwendbar.</translation>
    </message>
    <message>
        <source>Make a new one on the provider&apos;s page.</source>
        <translation>Auf der Seite des Anbieters ein neues anlegen.</translation>
    </message>
    <message>
        <source>This is a practice token.</source>
        <translation>Das ist ein Übungs-Token.</translation>
    </message>
    <message>
        <source>It opens nothing outside the practice.</source>
        <translation>Außerhalb der Übung öffnet es nichts.</translation>
    </message>
    <message>
        <source>Use it there.</source>
        <translation>In der Übung verwenden.</translation>
    </message>
    <message>
        <source>This is a real token.</source>
        <translation>Das ist ein echtes Token.</translation>
    </message>
    <message>
        <source>The practice takes only practice tokens, so that nothing real is at risk.</source>
        <translation>Die Übung nimmt nur Übungs-Tokens, damit nichts Echtes in Gefahr ist.</translation>
    </message>
    <message>
        <source>Copy one from the practice page.</source>
        <translation>Eines von der Übungsseite kopieren.</translation>
    </message>
    <message>
        <source>This provider keeps no secrets for programs that could be listed.</source>
        <translation>Dieser Anbieter hat keine Programm-Secrets, die sich auflisten ließen.</translation>
    </message>
    <message>
        <source>There is nothing to look through.</source>
        <translation>Es gibt nichts zu durchsuchen.</translation>
    </message>
    <message>
        <source>Look for the token in folders instead.</source>
        <translation>Das Token stattdessen in Ordnern suchen.</translation>
    </message>
    <message>
        <source>Nobody said that this token is yours.</source>
        <translation>Dieses Token ist nicht als eigenes bestätigt.</translation>
    </message>
    <message>
        <source>It was found outside your own tools&apos; files, so it is not sent anywhere.</source>
        <translation>Es wurde außerhalb der Dateien eigener Werkzeuge gefunden und wird darum nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Say &apos;This is mine&apos; first.</source>
        <translation>Zuerst „Gehört mir“ wählen.</translation>
    </message>
    <message>
        <source>A rotation of this token is under way.</source>
        <translation>Dieses Token wird gerade rotiert.</translation>
    </message>
    <message>
        <source>Both cannot happen at once.</source>
        <translation>Beides zugleich geht nicht.</translation>
    </message>
    <message>
        <source>Finish or undo the rotation first.</source>
        <translation>Zuerst die Rotation beenden oder rückgängig machen.</translation>
    </message>
    <message>
        <source>The rotation waits for you.</source>
        <translation>Die Rotation wartet auf eine Eingabe.</translation>
    </message>
    <message>
        <source>Everything done so far is kept.</source>
        <translation>Alles bisher Erledigte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Open it and go on, or undo it.</source>
        <translation>Öffnen und fortfahren oder rückgängig machen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation>Was vorher fertig war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>Jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Keyturn.</source>
        <translation>In Keyturn ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>What was running has stopped; the log has the details, without any token.</source>
        <translation>Was gerade lief, ist angehalten; das Protokoll enthält Einzelheiten, aber kein Token.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, report it.</source>
        <translation>Erneut versuchen; falls es so bleibt, bitte melden.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Dieser Name ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It is empty, or starts with a dash.</source>
        <translation>Er ist leer oder beginnt mit einem Strich.</translation>
    </message>
    <message>
        <source>There is a token in this note.</source>
        <translation>In dieser Notiz steht ein Token.</translation>
    </message>
    <message>
        <source>Notes are kept in the open, so it was not saved.</source>
        <translation>Notizen liegen offen, darum wurde sie nicht gespeichert.</translation>
    </message>
    <message>
        <source>Take the token out of the text.</source>
        <translation>Das Token aus dem Text nehmen.</translation>
    </message>
    <message>
        <source>The environment names another server for this provider: {endpoint}.</source>
        <translation>Die Umgebung nennt für diesen Anbieter einen anderen Server: {endpoint}.</translation>
    </message>
    <message>
        <source>Tokens of this provider would be sent there.</source>
        <translation>Tokens dieses Anbieters würden dorthin gesendet.</translation>
    </message>
    <message>
        <source>Go on only if you know that server.</source>
        <translation>Nur fortfahren, wenn dieser Server bekannt ist.</translation>
    </message>
    <message>
        <source>The dead token is no longer in that file.</source>
        <translation>Das ungültige Token steht nicht mehr in dieser Datei.</translation>
    </message>
    <message>
        <source>Something took it out in the meantime.</source>
        <translation>Es wurde inzwischen herausgenommen.</translation>
    </message>
    <message>
        <source>Several tokens could be meant.</source>
        <translation>Mehrere Tokens könnten gemeint sein.</translation>
    </message>
    <message>
        <source>The program was not started.</source>
        <translation>Das Programm wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Name the token for each variable.</source>
        <translation>Zu jeder Variablen das Token nennen.</translation>
    </message>
    <message>
        <source>It is not said which token the program is to have.</source>
        <translation>Es ist nicht angegeben, welches Token das Programm erhalten soll.</translation>
    </message>
    <message>
        <source>Name a variable and a token for it.</source>
        <translation>Eine Variable und ein Token dafür nennen.</translation>
    </message>
    <message>
        <source>There is no such incident in the feed.</source>
        <translation>Diesen Vorfall gibt es in der Liste nicht.</translation>
    </message>
    <message>
        <source>A newer feed may have replaced the one you saw.</source>
        <translation>Eine neuere Liste hat die gesehene vielleicht ersetzt.</translation>
    </message>
    <message>
        <source>Look through the list again.</source>
        <translation>Die Liste noch einmal durchsehen.</translation>
    </message>
    <message>
        <source>Nothing was revoked: this machine carries a dead-man switch.</source>
        <translation>Nichts wurde widerrufen: Dieser Rechner trägt einen Totmannschalter.</translation>
    </message>
    <message>
        <source>It deletes the home folder once a GitHub token is refused: {where}.</source>
        <translation>Er löscht den persönlichen Ordner, sobald ein GitHub-Token abgelehnt wird: {where}.</translation>
    </message>
    <message>
        <source>Take the machine off the network, end and remove it, then try again.</source>
        <translation>Den Rechner vom Netz nehmen, ihn beenden und entfernen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file&apos;s name does not say how to write the report.</source>
        <translation>Der Name der Datei sagt nicht, wie der Bericht zu schreiben ist.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Let the name end in .html, .md or .json.</source>
        <translation>Den Namen auf .html, .md oder .json enden lassen.</translation>
    </message>
    <message>
        <source>There is something else of that name already.</source>
        <translation>Etwas anderes trägt diesen Namen schon.</translation>
    </message>
    <message>
        <source>It was left as it is; only an earlier report is written over.</source>
        <translation>Es blieb, wie es war; nur ein früherer Bericht wird überschrieben.</translation>
    </message>
    <message>
        <source>The file is larger than a feed may be.</source>
        <translation>Die Datei ist größer, als eine Vorfallliste sein darf.</translation>
    </message>
    <message>
        <source>It was not read.</source>
        <translation>Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Get the feed again from where it is published.</source>
        <translation>Die Liste von der Veröffentlichungsstelle neu holen.</translation>
    </message>
    <message>
        <source>The file is no signed feed of Keyturn.</source>
        <translation>Die Datei ist keine signierte Vorfallliste von Keyturn.</translation>
    </message>
    <message>
        <source>An unsigned list is never taken.</source>
        <translation>Eine unsignierte Liste wird nie angenommen.</translation>
    </message>
    <message>
        <source>Choose the file as it was published.</source>
        <translation>Die Datei so wählen, wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>The feed is written for a newer Keyturn.</source>
        <translation>Die Liste ist für ein neueres Keyturn geschrieben.</translation>
    </message>
    <message>
        <source>Install the newer version, then import it.</source>
        <translation>Die neuere Version installieren, dann importieren.</translation>
    </message>
    <message>
        <source>The feed is signed with a key that is not known here.</source>
        <translation>Die Liste ist mit einem hier unbekannten Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Install the newest version. If that refuses it too, do not trust it.</source>
        <translation>Die neueste Version installieren. Lehnt auch sie ab, der Liste nicht trauen.</translation>
    </message>
    <message>
        <source>The signature does not fit the feed.</source>
        <translation>Die Signatur passt nicht zur Liste.</translation>
    </message>
    <message>
        <source>It was changed, or somebody else made it. Nothing of it was used.</source>
        <translation>Sie wurde verändert, oder jemand anders hat sie gemacht. Nichts daraus wurde verwendet.</translation>
    </message>
    <message>
        <source>Get it again from where it is published.</source>
        <translation>Von der Veröffentlichungsstelle neu holen.</translation>
    </message>
    <message>
        <source>The file is signed, but it is no feed of incidents.</source>
        <translation>Die Datei ist signiert, aber keine Vorfallliste.</translation>
    </message>
    <message>
        <source>Choose the feed&apos;s file.</source>
        <translation>Die Datei der Liste wählen.</translation>
    </message>
    <message>
        <source>The feed does not fit its form.</source>
        <translation>Die Liste entspricht nicht ihrer Form.</translation>
    </message>
    <message>
        <source>Get it again, or tell its maintainers.</source>
        <translation>Neu holen oder den Betreuern melden.</translation>
    </message>
    <message>
        <source>The feed has run out.</source>
        <translation>Die Liste ist abgelaufen.</translation>
    </message>
    <message>
        <source>An old feed could hide what happened since.</source>
        <translation>Eine alte Liste könnte verbergen, was seither geschah.</translation>
    </message>
    <message>
        <source>Get the present one.</source>
        <translation>Die aktuelle holen.</translation>
    </message>
    <message>
        <source>The feed says it was issued in the future.</source>
        <translation>Die Liste gibt an, in der Zukunft ausgestellt zu sein.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock may be wrong.</source>
        <translation>Vielleicht geht die Uhr dieses Rechners falsch.</translation>
    </message>
    <message>
        <source>Check the clock, then import it again.</source>
        <translation>Die Uhr prüfen, dann noch einmal importieren.</translation>
    </message>
    <message>
        <source>The feed is older than the one in use.</source>
        <translation>Die Liste ist älter als die verwendete.</translation>
    </message>
    <message>
        <source>The newer one stays.</source>
        <translation>Die neuere bleibt.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>{places} places still hold this token.</source>
        <translation>Noch immer enthalten {places} Stellen dieses Token.</translation>
    </message>
    <message>
        <source>They would stop working.</source>
        <translation>Sie würden nicht mehr funktionieren.</translation>
    </message>
    <message>
        <source>Turn it instead, or take it out of them first.</source>
        <translation>Stattdessen rotieren oder es zuerst dort herausnehmen.</translation>
    </message>
    <message>
        <source>Nobody knows this provider.</source>
        <translation>Diesen Anbieter kennt Keyturn nicht.</translation>
    </message>
    <message>
        <source>Use the provider&apos;s own page.</source>
        <translation>Die eigene Seite des Anbieters verwenden.</translation>
    </message>
    <message>
        <source>A policy is for one token or for a provider, not for both.</source>
        <translation>Eine Richtlinie gilt für ein Token oder für einen Anbieter, nicht für beides.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Eines davon wählen.</translation>
    </message>
    <message>
        <source>There is no provider {provider}.</source>
        <translation>Den Anbieter {provider} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Einen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>An age of 1 to {oldest} days can be set, a warning of 0 to {longest}.</source>
        <translation>Möglich ist ein Alter von 1 bis {oldest} Tagen und eine Vorwarnung von 0 bis {longest}.</translation>
    </message>
    <message>
        <source>Choose other numbers.</source>
        <translation>Andere Zahlen wählen.</translation>
    </message>
    <message>
        <source>The cause is missing.</source>
        <translation>Die Begründung fehlt.</translation>
    </message>
    <message>
        <source>In a year nobody knows why this was ignored.</source>
        <translation>In einem Jahr weiß niemand mehr, warum das ignoriert wurde.</translation>
    </message>
    <message>
        <source>Say in a few words why it may stay so.</source>
        <translation>In wenigen Worten sagen, warum es so bleiben darf.</translation>
    </message>
    <message>
        <source>That day is past, or more than two years off.</source>
        <translation>Dieser Tag ist vorbei oder mehr als zwei Jahre entfernt.</translation>
    </message>
    <message>
        <source>A reason is ignored for a while, not for good.</source>
        <translation>Ein Grund wird für eine Weile ignoriert, nicht für immer.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Einen anderen Tag wählen.</translation>
    </message>
    <message>
        <source>This is not ignored.</source>
        <translation>Das wird nicht ignoriert.</translation>
    </message>
    <message>
        <source>It counts already.</source>
        <translation>Es zählt bereits.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation>Die Einstellung {key} gibt es nicht.</translation>
    </message>
    <message>
        <source>It may belong to another version of Keyturn.</source>
        <translation>Vielleicht gehört sie zu einer anderen Version von Keyturn.</translation>
    </message>
    <message>
        <source>Look at the list of settings.</source>
        <translation>In der Liste der Einstellungen nachsehen.</translation>
    </message>
    <message>
        <source>This cannot be chosen.</source>
        <translation>Das ist nicht wählbar.</translation>
    </message>
    <message>
        <source>Allowed is {allowed}.</source>
        <translation>Erlaubt ist {allowed}.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Etwas davon wählen.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Token values cannot be read or kept until it is opened.</source>
        <translation>Bis er offen ist, lassen sich Werte weder lesen noch ablegen.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>Keyturn is locked.</source>
        <translation>Keyturn ist gesperrt.</translation>
    </message>
    <message>
        <source>It was locked on purpose; values are out of reach until it is opened.</source>
        <translation>Es wurde absichtlich gesperrt; bis zum Öffnen sind die Werte nicht erreichbar.</translation>
    </message>
    <message>
        <source>Press Unlock.</source>
        <translation>Auf „Entsperren“ klicken.</translation>
    </message>
    <message>
        <source>There is no keychain here.</source>
        <translation>Hier gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Keyturn never keeps tokens in plain text, so it has nowhere to put them.</source>
        <translation>Keyturn bewahrt Tokens nie im Klartext auf und hat darum keinen Ort für sie.</translation>
    </message>
    <message>
        <source>Make a sealed file with a passphrase, or start your desktop&apos;s keychain.</source>
        <translation>Eine versiegelte Datei mit Passphrase anlegen oder den Schlüsselbund des Desktops starten.</translation>
    </message>
    <message>
        <source>The keychain answers, but not as it should.</source>
        <translation>Der Schlüsselbund antwortet, aber nicht wie erwartet.</translation>
    </message>
    <message>
        <source>Nothing was written that could not be read back.</source>
        <translation>Nichts wurde geschrieben, was sich nicht zurücklesen ließ.</translation>
    </message>
    <message>
        <source>Restart the keychain or sign in again; &apos;keyturn doctor&apos; shows more.</source>
        <translation>Den Schlüsselbund neu starten oder neu anmelden; „keyturn doctor“ zeigt mehr.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>Look for its prompt, then try again.</source>
        <translation>Nach seiner Abfrage sehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain has no value for this token.</source>
        <translation>Der Schlüsselbund hat zu diesem Token keinen Wert.</translation>
    </message>
    <message>
        <source>The record is here, the value is gone: removed elsewhere or never copied.</source>
        <translation>Der Eintrag ist da, der Wert fehlt: anderswo entfernt oder nie kopiert.</translation>
    </message>
    <message>
        <source>Add the token again by paste or import.</source>
        <translation>Das Token durch Einfügen oder Importieren neu hinzufügen.</translation>
    </message>
    <message>
        <source>The value is too large for this keychain.</source>
        <translation>Der Wert ist zu groß für diesen Schlüsselbund.</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>Er wurde nicht abgelegt.</translation>
    </message>
    <message>
        <source>Make a sealed file: it takes values of any size.</source>
        <translation>Eine versiegelte Datei anlegen: Sie nimmt Werte jeder Größe.</translation>
    </message>
    <message>
        <source>That passphrase does not open the sealed file.</source>
        <translation>Diese Passphrase öffnet die versiegelte Datei nicht.</translation>
    </message>
    <message>
        <source>The file is untouched.</source>
        <translation>Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Type it again; capitals count.</source>
        <translation>Neu eingeben; Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>The sealed file needs its passphrase.</source>
        <translation>Die versiegelte Datei braucht ihre Passphrase.</translation>
    </message>
    <message>
        <source>Without it no value can be read.</source>
        <translation>Ohne sie lässt sich kein Wert lesen.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Die Passphrase eingeben.</translation>
    </message>
    <message>
        <source>There is a sealed file already.</source>
        <translation>Eine versiegelte Datei gibt es schon.</translation>
    </message>
    <message>
        <source>A second one would hide the first.</source>
        <translation>Eine zweite würde die erste verdecken.</translation>
    </message>
    <message>
        <source>Unlock the one that is there.</source>
        <translation>Die vorhandene entsperren.</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>Es wird eine Passphrase gebraucht.</translation>
    </message>
    <message>
        <source>An empty one would protect nothing.</source>
        <translation>Eine leere würde nichts schützen.</translation>
    </message>
    <message>
        <source>Type a few words.</source>
        <translation>Einige Wörter eingeben.</translation>
    </message>
    <message>
        <source>The passphrase file can be read by others.</source>
        <translation>Die Passphrasen-Datei ist für andere lesbar.</translation>
    </message>
    <message>
        <source>Everything of this profile was just deleted.</source>
        <translation>Alles in diesem Profil wurde soeben gelöscht.</translation>
    </message>
    <message>
        <source>This window has nothing to show any more.</source>
        <translation>Dieses Fenster hat nichts mehr zu zeigen.</translation>
    </message>
    <message>
        <source>Start Keyturn again for a fresh profile.</source>
        <translation>Keyturn neu starten, um ein frisches Profil zu bekommen.</translation>
    </message>
    <message>
        <source>A window or tray of Keyturn is at work on this profile.</source>
        <translation>Ein Fenster oder Symbol von Keyturn arbeitet mit diesem Profil.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Quit it by the tray&apos;s menu, then do this again.</source>
        <translation>Es über das Menü des Symbols beenden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A rotation is under way.</source>
        <translation>Eine Rotation läuft.</translation>
    </message>
    <message>
        <source>Nothing was deleted: a new token that lives could be forgotten.</source>
        <translation>Es wurde nichts gelöscht: ein neues, gültiges Token könnte vergessen werden.</translation>
    </message>
    <message>
        <source>End the rotation or undo it, then do this again.</source>
        <translation>Die Rotation beenden oder rückgängig machen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Looking for updates is off.</source>
        <translation>Die Suche nach Updates ist aus.</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Switch it on in the settings, or ask once there.</source>
        <translation>In den Einstellungen einschalten oder dort einmal nachfragen.</translation>
    </message>
    <message>
        <source>This copy was built without an address to ask for updates.</source>
        <translation>Diese Fassung wurde ohne Adresse für Updates gebaut.</translation>
    </message>
    <message>
        <source>Look where you got it from.</source>
        <translation>Dort nachsehen, wo sie herkommt.</translation>
    </message>
    <message>
        <source>There is no notice of a release where it should be.</source>
        <translation>Wo die Ankündigung einer Version sein sollte, ist keine.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this copy.</source>
        <translation>Mit dieser Fassung ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>What came back is no signed notice of a release.</source>
        <translation>Die Antwort ist keine signierte Ankündigung einer Version.</translation>
    </message>
    <message>
        <source>It was not used. A network that puts its own page in between does this.</source>
        <translation>Sie wurde nicht verwendet. Das tut ein Netz, das eine eigene Seite dazwischenschiebt.</translation>
    </message>
    <message>
        <source>Try again over another network.</source>
        <translation>In einem anderen Netz noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The notice is written for a newer Keyturn.</source>
        <translation>Die Ankündigung ist für ein neueres Keyturn geschrieben.</translation>
    </message>
    <message>
        <source>Look where you got Keyturn from: there is a newer version.</source>
        <translation>Dort nachsehen, wo Keyturn herkommt: es gibt eine neuere Version.</translation>
    </message>
    <message>
        <source>The notice is signed with a key that is not known here.</source>
        <translation>Die Ankündigung ist mit einem hier unbekannten Schlüssel signiert.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Look where you got Keyturn from; install nothing only this notice names.</source>
        <translation>Dort nachsehen, wo Keyturn herkommt; nichts installieren, was nur diese Ankündigung nennt.</translation>
    </message>
    <message>
        <source>The signature does not fit the notice.</source>
        <translation>Die Signatur passt nicht zur Ankündigung.</translation>
    </message>
    <message>
        <source>It was changed, or somebody else made it. It was not used.</source>
        <translation>Sie wurde verändert oder stammt von jemand anderem. Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Try again over another network; if it stays so, tell the publisher.</source>
        <translation>In einem anderen Netz noch einmal versuchen; bleibt es so, dem Herausgeber melden.</translation>
    </message>
    <message>
        <source>What came back is signed, but it is no notice of a release.</source>
        <translation>Die Antwort ist signiert, aber keine Ankündigung einer Version.</translation>
    </message>
    <message>
        <source>Tell the publisher.</source>
        <translation>Dem Herausgeber melden.</translation>
    </message>
    <message>
        <source>The notice does not fit its form.</source>
        <translation>Die Ankündigung hat nicht die richtige Form.</translation>
    </message>
    <message>
        <source>The notice of a release has run out.</source>
        <translation>Die Ankündigung einer Version ist abgelaufen.</translation>
    </message>
    <message>
        <source>Somebody may be holding back a newer one, or the clock is wrong.</source>
        <translation>Vielleicht hält jemand eine neuere zurück, oder die Uhr geht falsch.</translation>
    </message>
    <message>
        <source>Check the clock, then try again over another network.</source>
        <translation>Die Uhr prüfen, dann in einem anderen Netz noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The notice says it was issued in the future.</source>
        <translation>Laut Ankündigung wurde sie in der Zukunft ausgestellt.</translation>
    </message>
    <message>
        <source>Check the clock, then try again.</source>
        <translation>Die Uhr prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The notice does not follow the one seen before.</source>
        <translation>Die Ankündigung folgt nicht auf die zuletzt gesehene.</translation>
    </message>
    <message>
        <source>Somebody may be replaying an old one. It was not used.</source>
        <translation>Vielleicht spielt jemand eine alte noch einmal aus. Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Make it yours alone (mode 0600).</source>
        <translation>Sie nur für sich lesbar machen (Modus 0600).</translation>
    </message>
    <message>
        <source>The passphrase file cannot be read.</source>
        <translation>Die Passphrasen-Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The sealed file stays closed.</source>
        <translation>Die versiegelte Datei bleibt zu.</translation>
    </message>
    <message>
        <source>Look at KEYTURN_PASSPHRASE_FILE.</source>
        <translation>KEYTURN_PASSPHRASE_FILE prüfen.</translation>
    </message>
    <message>
        <source>There is no keychain here that is fit to use.</source>
        <translation>Hier gibt es keinen brauchbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>Your desktop&apos;s keychain is not encrypted.</source>
        <translation>Der Schlüsselbund des Desktops ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Whoever reads the disk reads every value in it, so nothing was put there.</source>
        <translation>Wer die Platte liest, liest jeden Wert darin; darum wurde nichts hineingelegt.</translation>
    </message>
    <message>
        <source>Give that keychain a password, or make a sealed file.</source>
        <translation>Diesem Schlüsselbund ein Passwort geben oder eine versiegelte Datei anlegen.</translation>
    </message>
    <message>
        <source>The keychain has no collection yet.</source>
        <translation>Der Schlüsselbund hat noch keine Sammlung.</translation>
    </message>
    <message>
        <source>There is nowhere to put a value.</source>
        <translation>Es gibt keinen Ort für einen Wert.</translation>
    </message>
    <message>
        <source>Open your desktop&apos;s keychain program once and make one.</source>
        <translation>Einmal das Schlüsselbund-Programm des Desktops öffnen und eine anlegen.</translation>
    </message>
    <message>
        <source>There is no sealed file yet.</source>
        <translation>Noch gibt es keine versiegelte Datei.</translation>
    </message>
    <message>
        <source>There is nothing to open.</source>
        <translation>Es gibt nichts zu öffnen.</translation>
    </message>
    <message>
        <source>Make one with a passphrase.</source>
        <translation>Eine mit Passphrase anlegen.</translation>
    </message>
    <message>
        <source>An item of the vault is damaged.</source>
        <translation>Ein Eintrag des Tresors ist beschädigt.</translation>
    </message>
    <message>
        <source>Its value cannot be trusted and is not used.</source>
        <translation>Sein Wert ist nicht vertrauenswürdig und wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Add that token again.</source>
        <translation>Dieses Token neu hinzufügen.</translation>
    </message>
    <message>
        <source>An item was written by a newer Keyturn.</source>
        <translation>Ein Eintrag stammt von einem neueren Keyturn.</translation>
    </message>
    <message>
        <source>The sealed file asks for too much memory or time.</source>
        <translation>Die versiegelte Datei verlangt zu viel Speicher oder Zeit.</translation>
    </message>
    <message>
        <source>It may have been made to; it was not opened.</source>
        <translation>Das könnte Absicht sein; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Use your own copy from a backup.</source>
        <translation>Die eigene Kopie aus einer Sicherung verwenden.</translation>
    </message>
    <message>
        <source>Another Keyturn is writing the sealed file.</source>
        <translation>Ein anderes Keyturn schreibt gerade die versiegelte Datei.</translation>
    </message>
    <message>
        <source>Only one may at a time.</source>
        <translation>Nur eines darf es zur selben Zeit.</translation>
    </message>
    <message>
        <source>The key of the sealed file does not fit.</source>
        <translation>Der Schlüssel der versiegelten Datei passt nicht.</translation>
    </message>
    <message>
        <source>Use the passphrase it was made with.</source>
        <translation>Die Passphrase verwenden, mit der sie angelegt wurde.</translation>
    </message>
    <message>
        <source>The sealed file could not be written.</source>
        <translation>Die versiegelte Datei ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The file before is untouched.</source>
        <translation>Die bisherige Datei ist unverändert.</translation>
    </message>
    <message>
        <source>The sealed file is older than it was before.</source>
        <translation>Die versiegelte Datei ist älter als zuvor.</translation>
    </message>
    <message>
        <source>Someone or something put an old copy in its place.</source>
        <translation>Jemand oder etwas hat eine alte Kopie an ihre Stelle gesetzt.</translation>
    </message>
    <message>
        <source>Put the newest copy back, or go on knowing that.</source>
        <translation>Die neueste Kopie zurücklegen oder im Wissen darum fortfahren.</translation>
    </message>
    <message>
        <source>The sealed file was changed by somebody else.</source>
        <translation>Die versiegelte Datei wurde von anderer Hand geändert.</translation>
    </message>
    <message>
        <source>Its seal is broken; nothing in it is used.</source>
        <translation>Ihr Siegel ist gebrochen; nichts daraus wird verwendet.</translation>
    </message>
    <message>
        <source>The sealed file was written by a newer Keyturn.</source>
        <translation>Die versiegelte Datei stammt von einem neueren Keyturn.</translation>
    </message>
    <message>
        <source>The sealed file is cut short.</source>
        <translation>Die versiegelte Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Nothing in it is used.</source>
        <translation>Nichts daraus wird verwendet.</translation>
    </message>
    <message>
        <source>The sealed file cannot be read.</source>
        <translation>Die versiegelte Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>KEYTURN_VAULT names no vault we know.</source>
        <translation>KEYTURN_VAULT nennt keinen bekannten Tresor.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>Set it to keychain or file, or leave it out.</source>
        <translation>Auf keychain oder file setzen oder weglassen.</translation>
    </message>
    <message>
        <source>The keychain took a value but did not keep it.</source>
        <translation>Der Schlüsselbund nahm einen Wert an, behielt ihn aber nicht.</translation>
    </message>
    <message>
        <source>It could not be read back, so nothing goes on from here.</source>
        <translation>Er ließ sich nicht zurücklesen, darum geht hier nichts weiter.</translation>
    </message>
    <message>
        <source>Restart the keychain and try again, or make a sealed file.</source>
        <translation>Den Schlüsselbund neu starten und erneut versuchen oder eine versiegelte Datei anlegen.</translation>
    </message>
    <message>
        <source>{path} is in no git repository.</source>
        <translation>{path} liegt in keinem Git-Repository.</translation>
    </message>
    <message>
        <source>History and staged changes are git&apos;s.</source>
        <translation>Verlauf und vorgemerkte Änderungen gehören zu Git.</translation>
    </message>
    <message>
        <source>Choose a folder of a work tree.</source>
        <translation>Einen Ordner eines Arbeitsverzeichnisses wählen.</translation>
    </message>
    <message>
        <source>The repository has a hook of its own before commits: {path}.</source>
        <translation>Das Repository hat bereits einen eigenen Hook vor Commits: {path}.</translation>
    </message>
    <message>
        <source>Call “keyturn scan --staged” from it.</source>
        <translation>„keyturn scan --staged“ darin aufrufen.</translation>
    </message>
    <message>
        <source>Hooks are in another folder here: {path}.</source>
        <translation>Git sucht Hooks hier in einem anderen Ordner: {path}.</translation>
    </message>
    <message>
        <source>A hook in the repository would never be run.</source>
        <translation>Ein Hook im Repository würde nie ausgeführt.</translation>
    </message>
    <message>
        <source>Put “keyturn scan --staged” into the hook there.</source>
        <translation>„keyturn scan --staged“ in den Hook dort eintragen.</translation>
    </message>
    <message>
        <source>This leak is not known any more.</source>
        <translation>Dieses Leck ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>It was forgotten meanwhile.</source>
        <translation>Es wurde inzwischen vergessen.</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>Noch einmal suchen.</translation>
    </message>
    <message>
        <source>Several leaks begin with {name}.</source>
        <translation>Mehrere Lecks beginnen mit {name}.</translation>
    </message>
    <message>
        <source>None was chosen.</source>
        <translation>Keines wurde gewählt.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Mehr von der Kennung angeben.</translation>
    </message>
    <message>
        <source>The token stands no more in {path}.</source>
        <translation>Das Token steht nicht mehr in {path}.</translation>
    </message>
    <message>
        <source>The file was changed since it was found.</source>
        <translation>Die Datei wurde seit dem Fund geändert.</translation>
    </message>
    <message>
        <source>There is no {path}.</source>
        <translation>{path} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Einen vorhandenen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} is not in the list.</source>
        <translation>{path} ist nicht in der Liste.</translation>
    </message>
    <message>
        <source>Add it again if you want it looked into.</source>
        <translation>Erneut hinzufügen, wenn dort gesucht werden soll.</translation>
    </message>
    <message>
        <source>These tokens still work: {names}.</source>
        <translation>Diese Tokens gelten noch: {names}.</translation>
    </message>
    <message>
        <source>Copies of the history are elsewhere already.</source>
        <translation>Kopien des Verlaufs liegen schon anderswo.</translation>
    </message>
    <message>
        <source>Rotate them first, then clean the history.</source>
        <translation>Zuerst rotieren, dann den Verlauf säubern.</translation>
    </message>
    <message>
        <source>{path} is no baseline of Keyturn.</source>
        <translation>{path} ist keine Baseline von Keyturn.</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Write one with “keyturn scan --write-baseline”.</source>
        <translation>Eine mit „keyturn scan --write-baseline“ schreiben.</translation>
    </message>
    <message>
        <source>A newer Keyturn wrote the baseline {path}.</source>
        <translation>Ein neueres Keyturn schrieb die Baseline {path}.</translation>
    </message>
    <message>
        <source>This one cannot read it.</source>
        <translation>Dieses kann sie nicht lesen.</translation>
    </message>
    <message>
        <source>Update Keyturn.</source>
        <translation>Keyturn aktualisieren.</translation>
    </message>
    <message>
        <source>{path} is there and is no baseline.</source>
        <translation>{path} ist vorhanden und keine Baseline.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>The report is over {limit} MB.</source>
        <translation>Der Bericht ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>Let the tool report on fewer folders at a time.</source>
        <translation>Das Werkzeug über weniger Ordner auf einmal berichten lassen.</translation>
    </message>
    <message>
        <source>The report holds over {limit} findings.</source>
        <translation>Der Bericht enthält mehr als {limit} Funde.</translation>
    </message>
    <message>
        <source>{path} is no JSON.</source>
        <translation>{path} ist kein JSON.</translation>
    </message>
    <message>
        <source>Let the tool write its report as JSON.</source>
        <translation>Das Werkzeug seinen Bericht als JSON schreiben lassen.</translation>
    </message>
    <message>
        <source>No file that {path} tells of stands near it.</source>
        <translation>Keine Datei, von der {path} berichtet, liegt in der Nähe.</translation>
    </message>
    <message>
        <source>Choose the folder that its paths count from.</source>
        <translation>Den Ordner wählen, von dem seine Pfade zählen.</translation>
    </message>
    <message>
        <source>{path} is no report that Keyturn knows.</source>
        <translation>{path} ist kein Bericht, den Keyturn kennt.</translation>
    </message>
    <message>
        <source>It knows those of gitleaks, betterleaks and kingfisher.</source>
        <translation>Es kennt die von gitleaks, betterleaks und kingfisher.</translation>
    </message>
    <message>
        <source>Let one of them write its report as JSON.</source>
        <translation>Eines davon seinen Bericht als JSON schreiben lassen.</translation>
    </message>
    <message>
        <source>A folder of dependencies or caches.</source>
        <translation>Ein Ordner mit Abhängigkeiten oder Zwischenspeichern.</translation>
    </message>
    <message>
        <source>It was not looked at.</source>
        <translation>Dort wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>Look into it by itself.</source>
        <translation>Diesen Ordner für sich durchsuchen.</translation>
    </message>
    <message>
        <source>The link leads round in a circle.</source>
        <translation>Die Verknüpfung führt im Kreis.</translation>
    </message>
    <message>
        <source>There is no file at its end.</source>
        <translation>An ihrem Ende liegt keine Datei.</translation>
    </message>
    <message>
        <source>Remove the link, or let it lead elsewhere.</source>
        <translation>Die Verknüpfung entfernen oder anderswohin führen lassen.</translation>
    </message>
    <message>
        <source>The path is longer than the system takes.</source>
        <translation>Der Pfad ist länger, als das System es zulässt.</translation>
    </message>
    <message>
        <source>Look into an inner folder by itself.</source>
        <translation>Einen inneren Ordner für sich durchsuchen.</translation>
    </message>
    <message>
        <source>The archive is broken.</source>
        <translation>Das Archiv ist beschädigt.</translation>
    </message>
    <message>
        <source>Unpack it by other means, then look there.</source>
        <translation>Auf andere Weise entpacken, dann dort suchen.</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>Das Archiv ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Unpack it, then look there.</source>
        <translation>Entpacken, dann dort suchen.</translation>
    </message>
    <message>
        <source>The archive unpacks to too much.</source>
        <translation>Das Archiv wird entpackt zu groß.</translation>
    </message>
    <message>
        <source>Archives are nested too deep.</source>
        <translation>Archive sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This kind of archive is not looked into.</source>
        <translation>In Archive dieser Art wird nicht hineingesehen.</translation>
    </message>
    <message>
        <source>This unpacks to too much.</source>
        <translation>Dies wird entpackt zu groß.</translation>
    </message>
    <message>
        <source>The git object is over 64 MB.</source>
        <translation>Das Git-Objekt ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>Check it out, then look at the file.</source>
        <translation>Auschecken, dann die Datei durchsuchen.</translation>
    </message>
    <message>
        <source>The git object cannot be read.</source>
        <translation>Das Git-Objekt ist nicht lesbar.</translation>
    </message>
    <message>
        <source>See “git fsck”, or clone it anew.</source>
        <translation>„git fsck“ ausführen oder neu klonen.</translation>
    </message>
    <message>
        <source>This pack of git objects is damaged.</source>
        <translation>Dieses Paket von Git-Objekten ist beschädigt.</translation>
    </message>
    <message>
        <source>Git passes over all that is in it.</source>
        <translation>Git übergeht alles, was darin liegt.</translation>
    </message>
    <message>
        <source>Git cannot read what is staged there.</source>
        <translation>Git kann nicht lesen, was dort vorgemerkt ist.</translation>
    </message>
    <message>
        <source>See “git status” there.</source>
        <translation>Dort „git status“ ausführen.</translation>
    </message>
    <message>
        <source>Git cannot read the repository there: it is damaged.</source>
        <translation>Git kann das Repository dort nicht lesen: es ist beschädigt.</translation>
    </message>
    <message>
        <source>See “git status” there, or clone it anew.</source>
        <translation>Dort „git status“ ausführen oder neu klonen.</translation>
    </message>
    <message>
        <source>Git refuses to read the repository there: it belongs to somebody else.</source>
        <translation>Git verweigert das Repository dort: es gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Add it to git&apos;s setting safe.directory, or look as its owner.</source>
        <translation>In Gits Einstellung safe.directory aufnehmen oder als Eigentümer suchen.</translation>
    </message>
    <message>
        <source>A shallow clone: the commits before were never fetched.</source>
        <translation>Ein flacher Klon: die Commits davor wurden nie geholt.</translation>
    </message>
    <message>
        <source>Use “git fetch --unshallow”, then look again.</source>
        <translation>„git fetch --unshallow“ ausführen, dann noch einmal suchen.</translation>
    </message>
    <message>
        <source>A partial clone: what was never fetched is not here.</source>
        <translation>Ein teilweiser Klon: was nie geholt wurde, ist nicht hier.</translation>
    </message>
    <message>
        <source>Clone it whole, then look there.</source>
        <translation>Vollständig klonen, dann dort suchen.</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>classic tokens</source>
        <translation>klassische Tokens</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>expiring soon</source>
        <translation>baldiger Ablauf</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>critical permissions</source>
        <translation>kritische Berechtigungen</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>Klartext</translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation>von git verfolgt</translation>
    </message>
    <message>
        <source>in a git history</source>
        <translation>in einem git-Verlauf</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>dead but in use</source>
        <translation>ungültig, aber in Gebrauch</translation>
    </message>
    <message>
        <source>dead tokens kept</source>
        <translation>aufbewahrte ungültige Tokens</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>unbekannte Art</translation>
    </message>
    <message>
        <source>twins</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>allowed more than before</source>
        <translation>darf mehr als zuvor</translation>
    </message>
    <message>
        <source>Move {name} to fine-grained</source>
        <translation>{name} auf feingranular umstellen</translation>
    </message>
    <message>
        <source>Turn {name}</source>
        <translation>{name} rotieren</translation>
    </message>
    <message>
        <source>Ask whether {name} still lives</source>
        <translation>Fragen, ob {name} noch gültig ist</translation>
    </message>
    <message>
        <source>Remove {name}, it is dead</source>
        <translation>{name} entfernen: ungültig</translation>
    </message>
    <message>
        <source>Say whether {name} is yours</source>
        <translation>Sagen, ob {name} ein eigenes ist</translation>
    </message>
    <message>
        <source>Finish turning {name}</source>
        <translation>Rotation von {name} beenden</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotieren</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rotate {name}</source>
        <translation>{name} rotieren</translation>
    </message>
    <message>
        <source>Check {name}</source>
        <translation>{name} prüfen</translation>
    </message>
    <message>
        <source>Go on turning {name}</source>
        <translation>Rotation von {name} fortsetzen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>told by others</source>
        <translation>von anderen berichtet</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>Confirmed: read in a primary source.</source>
        <translation>Bestätigt: in einer Primärquelle gelesen.</translation>
    </message>
    <message>
        <source>Told by others: not seen in a primary source.</source>
        <translation>Von anderen berichtet: nicht in einer Primärquelle gesehen.</translation>
    </message>
    <message>
        <source>Not confirmed: neither dates nor addresses were checked.</source>
        <translation>Nicht bestätigt: Weder Daten noch Adressen wurden geprüft.</translation>
    </message>
</context>
<context>
    <name>install</name>
    <message>
        <source>start at login</source>
        <translation>Start bei der Anmeldung</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>Vervollständigung</translation>
    </message>
    <message>
        <source>git hook</source>
        <translation>git-Hook</translation>
    </message>
    <message>
        <source>shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The program goes by Settings, Apps, Keyturn.</source>
        <translation>Das Programm wird über Einstellungen, Apps, Keyturn entfernt.</translation>
    </message>
    <message>
        <source>The program goes by dragging it to the bin.</source>
        <translation>Das Programm wird entfernt, indem man es in den Papierkorb zieht.</translation>
    </message>
    <message>
        <source>The program goes with its checkout.</source>
        <translation>Das Programm verschwindet mit seinem Arbeitsverzeichnis.</translation>
    </message>
    <message>
        <source>The program itself is removed by: {command}</source>
        <translation>Das Programm selbst entfernen: {command}</translation>
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
        <translation>Nach Token</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>By repository</source>
        <translation>Nach Repository</translation>
    </message>
    <message>
        <source>By day found</source>
        <translation>Nach Fundtag</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>gone from here</source>
        <translation>hier verschwunden</translation>
    </message>
    <message>
        <source>token is dead</source>
        <translation>Token ungültig</translation>
    </message>
    <message>
        <source>its check digits fit</source>
        <translation>die Prüfziffern stimmen</translation>
    </message>
    <message>
        <source>it has the form of a token</source>
        <translation>es die Form eines Tokens hat</translation>
    </message>
    <message>
        <source>this form was switched off</source>
        <translation>diese Form abgeschaltet wurde</translation>
    </message>
    <message>
        <source>it was yours</source>
        <translation>es Ihres war</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>Einmal in der Woche</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>access key ID</source>
        <translation>Kennung eines Zugangsschlüssels</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>account token</source>
        <translation>Kontotoken</translation>
    </message>
    <message>
        <source>admin key</source>
        <translation>Adminschlüssel</translation>
    </message>
    <message>
        <source>private key of age</source>
        <translation>privater Schlüssel von age</translation>
    </message>
    <message>
        <source>Kubernetes agent token</source>
        <translation>Kubernetes-Agent-Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>app refresh token</source>
        <translation>Erneuerungstoken einer App</translation>
    </message>
    <message>
        <source>app token</source>
        <translation>App-Token</translation>
    </message>
    <message>
        <source>app token for a user</source>
        <translation>App-Token für einen Benutzer</translation>
    </message>
    <message>
        <source>authorisation key</source>
        <translation>Autorisierungsschlüssel</translation>
    </message>
    <message>
        <source>batch token</source>
        <translation>Batch-Token</translation>
    </message>
    <message>
        <source>Bedrock key</source>
        <translation>Bedrock-Schlüssel</translation>
    </message>
    <message>
        <source>Bitbucket app password</source>
        <translation>Bitbucket-App-Passwort</translation>
    </message>
    <message>
        <source>bot token</source>
        <translation>Bot-Token</translation>
    </message>
    <message>
        <source>classic token</source>
        <translation>klassisches Token</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>deploy token</source>
        <translation>Deploy-Token</translation>
    </message>
    <message>
        <source>feed token</source>
        <translation>Feed-Token</translation>
    </message>
    <message>
        <source>fine-grained token</source>
        <translation>feingranulares Token</translation>
    </message>
    <message>
        <source>AI Gateway key</source>
        <translation>AI-Gateway-Schlüssel</translation>
    </message>
    <message>
        <source>global API key</source>
        <translation>globaler API-Schlüssel</translation>
    </message>
    <message>
        <source>app installation token</source>
        <translation>Token einer App-Installation</translation>
    </message>
    <message>
        <source>integration token</source>
        <translation>Integrationstoken</translation>
    </message>
    <message>
        <source>signed token (JWT)</source>
        <translation>signiertes Token (JWT)</translation>
    </message>
    <message>
        <source>login token</source>
        <translation>Anmeldetoken</translation>
    </message>
    <message>
        <source>login refresh token</source>
        <translation>Erneuerungstoken einer Anmeldung</translation>
    </message>
    <message>
        <source>incoming mail token</source>
        <translation>Token für eingehende E-Mail</translation>
    </message>
    <message>
        <source>OAuth app secret</source>
        <translation>Geheimnis einer OAuth-App</translation>
    </message>
    <message>
        <source>OAuth client secret</source>
        <translation>OAuth-Client-Geheimnis</translation>
    </message>
    <message>
        <source>OAuth refresh token</source>
        <translation>OAuth-Erneuerungstoken</translation>
    </message>
    <message>
        <source>OAuth secret</source>
        <translation>OAuth-Geheimnis</translation>
    </message>
    <message>
        <source>OAuth token</source>
        <translation>OAuth-Token</translation>
    </message>
    <message>
        <source>organisation token</source>
        <translation>Organisationstoken</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>project key</source>
        <translation>Projektschlüssel</translation>
    </message>
    <message>
        <source>trusted publishing token</source>
        <translation>Token für Trusted Publishing</translation>
    </message>
    <message>
        <source>refresh token</source>
        <translation>Erneuerungstoken</translation>
    </message>
    <message>
        <source>repository token</source>
        <translation>Repository-Token</translation>
    </message>
    <message>
        <source>restricted key</source>
        <translation>eingeschränkter Schlüssel</translation>
    </message>
    <message>
        <source>restricted test key</source>
        <translation>eingeschränkter Testschlüssel</translation>
    </message>
    <message>
        <source>rotating token</source>
        <translation>Token, das sich selbst erneuert</translation>
    </message>
    <message>
        <source>runner token</source>
        <translation>Runner-Token</translation>
    </message>
    <message>
        <source>S3 key ID</source>
        <translation>Kennung eines S3-Schlüssels</translation>
    </message>
    <message>
        <source>S3 session token</source>
        <translation>S3-Sitzungstoken</translation>
    </message>
    <message>
        <source>SCIM token</source>
        <translation>SCIM-Token</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>geheimer Schlüssel</translation>
    </message>
    <message>
        <source>service account key</source>
        <translation>Schlüssel eines Dienstkontos</translation>
    </message>
    <message>
        <source>service token</source>
        <translation>Diensttoken</translation>
    </message>
    <message>
        <source>temporary key ID</source>
        <translation>Kennung eines befristeten Schlüssels</translation>
    </message>
    <message>
        <source>test key</source>
        <translation>Testschlüssel</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>pipeline trigger token</source>
        <translation>Token zum Auslösen von Pipelines</translation>
    </message>
    <message>
        <source>user access token</source>
        <translation>persönliches Zugangstoken</translation>
    </message>
    <message>
        <source>user key</source>
        <translation>Benutzerschlüssel</translation>
    </message>
    <message>
        <source>user token</source>
        <translation>Benutzertoken</translation>
    </message>
    <message>
        <source>webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>Lecks</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>as for all tokens</source>
        <translation>wie für alle Tokens</translation>
    </message>
    <message>
        <source>as for its provider</source>
        <translation>wie für den Anbieter</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigene</translation>
    </message>
</context>
<context>
    <name>rotation</name>
    <message>
        <source>That is not a token of {provider}.</source>
        <translation>Das ist kein Token von {provider}.</translation>
    </message>
    <message>
        <source>The clipboard or field holds something else; nothing was taken.</source>
        <translation>In Zwischenablage oder Feld steht etwas anderes; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Press Copy beside the new token on the page.</source>
        <translation>Auf der Seite neben dem neuen Token auf Copy klicken.</translation>
    </message>
    <message>
        <source>That is a token of another provider.</source>
        <translation>Das ist ein Token eines anderen Anbieters.</translation>
    </message>
    <message>
        <source>This rotation needs one of {provider}; nothing was taken or sent.</source>
        <translation>Diese Rotation braucht eines von {provider}; nichts wurde übernommen oder gesendet.</translation>
    </message>
    <message>
        <source>Copy the new token from the page that was opened.</source>
        <translation>Das neue Token von der geöffneten Seite kopieren.</translation>
    </message>
    <message>
        <source>That is the old token itself.</source>
        <translation>Das ist das alte Token selbst.</translation>
    </message>
    <message>
        <source>Switching to it would change nothing.</source>
        <translation>Darauf umzustellen würde nichts ändern.</translation>
    </message>
    <message>
        <source>Make a second token on the page and copy that one.</source>
        <translation>Auf der Seite ein zweites Token anlegen und dieses kopieren.</translation>
    </message>
    <message>
        <source>You have this token already, under another name.</source>
        <translation>Dieses Token ist schon da, unter anderem Namen.</translation>
    </message>
    <message>
        <source>One token for two purposes could not be turned separately.</source>
        <translation>Ein Token für zwei Zwecke ließe sich nicht getrennt rotieren.</translation>
    </message>
    <message>
        <source>Make a new token on the page and copy that one.</source>
        <translation>Auf der Seite ein neues Token anlegen und dieses kopieren.</translation>
    </message>
    <message>
        <source>That token was revoked before.</source>
        <translation>Dieses Token wurde schon widerrufen.</translation>
    </message>
    <message>
        <source>It is dead and opens nothing.</source>
        <translation>Es ist ungültig und öffnet nichts.</translation>
    </message>
    <message>
        <source>Make a new one on the page.</source>
        <translation>Auf der Seite ein neues anlegen.</translation>
    </message>
    <message>
        <source>Tokens of that form were switched off by {provider}.</source>
        <translation>Tokens dieser Form hat {provider} abgeschaltet.</translation>
    </message>
    <message>
        <source>It opens nothing any more.</source>
        <translation>Es öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Make a user access token on the page.</source>
        <translation>Auf der Seite ein User Access Token anlegen.</translation>
    </message>
    <message>
        <source>The provider refuses the new token.</source>
        <translation>Der Anbieter lehnt das neue Token ab.</translation>
    </message>
    <message>
        <source>It was revoked or deleted already, or not copied whole. Nothing was switched.</source>
        <translation>Es wurde schon widerrufen oder gelöscht oder nicht vollständig kopiert. Nichts wurde umgestellt.</translation>
    </message>
    <message>
        <source>Throw it away and make another, or try again if you only just made it.</source>
        <translation>Verwerfen und ein anderes anlegen; falls es ganz neu ist, erneut versuchen.</translation>
    </message>
    <message>
        <source>The new token belongs to another account.</source>
        <translation>Das neue Token gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>The old one is of {old}, this one of {new}. Nothing was switched.</source>
        <translation>Das alte ist von {old}, dieses von {new}. Nichts wurde umgestellt.</translation>
    </message>
    <message>
        <source>Sign in as {old} on the page, then make another.</source>
        <translation>Auf der Seite als {old} anmelden, dann ein anderes anlegen.</translation>
    </message>
    <message>
        <source>It cannot be told whether both tokens are of the same account.</source>
        <translation>Ob beide Tokens zum selben Konto gehören, ist nicht feststellbar.</translation>
    </message>
    <message>
        <source>The provider did not say whose they are.</source>
        <translation>Der Anbieter hat nicht gesagt, wem sie gehören.</translation>
    </message>
    <message>
        <source>Use it only if you made it yourself, as the same account.</source>
        <translation>Nur verwenden, wenn es selbst und mit demselben Konto angelegt wurde.</translation>
    </message>
    <message>
        <source>The new token is still a classic one.</source>
        <translation>Das neue Token ist wieder ein klassisches.</translation>
    </message>
    <message>
        <source>It opens everything its owner can, like the old one.</source>
        <translation>Wie das alte öffnet es alles, was das Konto kann.</translation>
    </message>
    <message>
        <source>Make a fine-grained one, or use this anyway.</source>
        <translation>Ein feingranulares anlegen oder dieses trotzdem verwenden.</translation>
    </message>
    <message>
        <source>You chose to use it anyway.</source>
        <translation>Es soll trotzdem verwendet werden.</translation>
    </message>
    <message>
        <source>It stays marked in the list.</source>
        <translation>In der Liste bleibt es markiert.</translation>
    </message>
    <message>
        <source>The new token may do more than the old one.</source>
        <translation>Das neue Token darf vielleicht mehr als das alte.</translation>
    </message>
    <message>
        <source>Gained: {gained}.</source>
        <translation>Dazugekommen: {gained}.</translation>
    </message>
    <message>
        <source>Make a narrower one, or use this anyway.</source>
        <translation>Ein engeres anlegen oder dieses trotzdem verwenden.</translation>
    </message>
    <message>
        <source>What the new token may do is not told.</source>
        <translation>Was das neue Token darf, ist nicht angegeben.</translation>
    </message>
    <message>
        <source>It could open more than the old one.</source>
        <translation>Es könnte mehr öffnen als das alte.</translation>
    </message>
    <message>
        <source>Look at it on the provider&apos;s page before you use it anyway.</source>
        <translation>Vor der Verwendung auf der Seite des Anbieters nachsehen.</translation>
    </message>
    <message>
        <source>An organisation has yet to approve the new token.</source>
        <translation>Eine Organisation muss das neue Token noch genehmigen.</translation>
    </message>
    <message>
        <source>Until then it is refused there: {names}. Nothing is switched meanwhile.</source>
        <translation>Bis dahin wird es dort abgelehnt: {names}. Solange wird nichts umgestellt.</translation>
    </message>
    <message>
        <source>Closing is safe; the rotation waits and you can ask again any time.</source>
        <translation>Schließen ist unbedenklich; die Rotation wartet, und jederzeit lässt sich neu fragen.</translation>
    </message>
    <message>
        <source>The provider could not be asked about the new token.</source>
        <translation>Zum neuen Token kam vom Anbieter keine Auskunft.</translation>
    </message>
    <message>
        <source>{why} The token is kept; this is not held against it.</source>
        <translation>{why} Das Token wird aufbewahrt; es wird ihm nicht angelastet.</translation>
    </message>
    <message>
        <source>Try again. Closing is safe.</source>
        <translation>Erneut versuchen. Schließen ist unbedenklich.</translation>
    </message>
    <message>
        <source>The provider could not be asked about the old token.</source>
        <translation>Zum alten Token kam vom Anbieter keine Auskunft.</translation>
    </message>
    <message>
        <source>{why} Without its yes now its death could not be proven later.</source>
        <translation>{why} Ohne sein Ja jetzt ließe sich später nicht nachweisen, dass es ungültig ist.</translation>
    </message>
    <message>
        <source>The new token may do less than the old one.</source>
        <translation>Das neue Token darf vielleicht weniger als das alte.</translation>
    </message>
    <message>
        <source>Lost: {names}.</source>
        <translation>Entfallen: {names}.</translation>
    </message>
    <message>
        <source>Fine if nothing needs them; otherwise throw it away and make another.</source>
        <translation>In Ordnung, wenn nichts sie braucht; sonst verwerfen und ein anderes anlegen.</translation>
    </message>
    <message>
        <source>The new token does not reach everything the old one did.</source>
        <translation>Das neue Token erreicht nicht alles, was das alte erreichte.</translation>
    </message>
    <message>
        <source>Fine if nothing there uses it; otherwise make another.</source>
        <translation>In Ordnung, wenn dort nichts es benutzt; sonst ein anderes anlegen.</translation>
    </message>
    <message>
        <source>The provider adds a warning.</source>
        <translation>Der Anbieter fügt eine Warnung hinzu.</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Another Keyturn works on this rotation.</source>
        <translation>Ein anderes Keyturn arbeitet an dieser Rotation.</translation>
    </message>
    <message>
        <source>Two at once would be in each other&apos;s way.</source>
        <translation>Zwei zugleich kämen sich in die Quere.</translation>
    </message>
    <message>
        <source>Wait until it is done there, then try again.</source>
        <translation>Warten, bis es dort fertig ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This token is being turned already.</source>
        <translation>Dieses Token wird schon rotiert.</translation>
    </message>
    <message>
        <source>That rotation has its new token and waits.</source>
        <translation>Jene Rotation hat ihr neues Token und wartet.</translation>
    </message>
    <message>
        <source>Close this and choose Go on in the list.</source>
        <translation>Dies schließen und in der Liste „Weiter“ wählen.</translation>
    </message>
    <message>
        <source>This login refreshes itself.</source>
        <translation>Diese Anmeldung erneuert sich selbst.</translation>
    </message>
    <message>
        <source>There is nothing to turn: its tool gets new tokens by itself.</source>
        <translation>Es gibt nichts zu rotieren: Ihr Werkzeug holt sich selbst neue Tokens.</translation>
    </message>
    <message>
        <source>Sign out in its tool to end it.</source>
        <translation>In ihrem Werkzeug abmelden, um sie zu beenden.</translation>
    </message>
    <message>
        <source>Nobody knows this token&apos;s provider.</source>
        <translation>Den Anbieter dieses Tokens kennt Keyturn nicht.</translation>
    </message>
    <message>
        <source>It cannot be asked or revoked from here.</source>
        <translation>Von hier aus lässt es sich weder prüfen noch widerrufen.</translation>
    </message>
    <message>
        <source>Turn it on the page where it was made.</source>
        <translation>Auf der Seite rotieren, auf der es angelegt wurde.</translation>
    </message>
    <message>
        <source>Other credentials die with the old token.</source>
        <translation>Mit dem alten Token werden weitere Zugangsdaten ungültig.</translation>
    </message>
    <message>
        <source>Made from it: {names}.</source>
        <translation>Daraus erzeugt: {names}.</translation>
    </message>
    <message>
        <source>Make those anew after the rotation.</source>
        <translation>Diese nach der Rotation neu erzeugen.</translation>
    </message>
    <message>
        <source>Do not revoke: this machine carries a dead-man switch.</source>
        <translation>Nicht widerrufen: Dieser Rechner trägt einen Totmannschalter.</translation>
    </message>
    <message>
        <source>{where} deletes the home folder once a GitHub token is refused.</source>
        <translation>{where} löscht den persönlichen Ordner, sobald ein GitHub-Token abgelehnt wird.</translation>
    </message>
    <message>
        <source>Take the machine off the network, end and remove it, then try again.</source>
        <translation>Den Rechner vom Netz nehmen, ihn beenden und entfernen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The old token is dead already.</source>
        <translation>Das alte Token ist bereits ungültig.</translation>
    </message>
    <message>
        <source>What uses it is broken now; there is nothing left to revoke.</source>
        <translation>Was es benutzt, ist jetzt kaputt; zu widerrufen gibt es nichts mehr.</translation>
    </message>
    <message>
        <source>Go on: the places get the new token.</source>
        <translation>Fortfahren: Die Stellen bekommen das neue Token.</translation>
    </message>
    <message>
        <source>Some places still hold the old token.</source>
        <translation>Einige Stellen enthalten noch das alte Token.</translation>
    </message>
    <message>
        <source>Revoking it now would break what reads them, so nothing is revoked.</source>
        <translation>Ein Widerruf würde jetzt lahmlegen, was sie liest; darum wird nichts widerrufen.</translation>
    </message>
    <message>
        <source>Mend them and try again, undo, or leave them behind knowingly.</source>
        <translation>In Ordnung bringen und erneut versuchen, rückgängig machen oder bewusst zurücklassen.</translation>
    </message>
    <message>
        <source>Some places could not be put back.</source>
        <translation>Einige Stellen ließen sich nicht zurücksetzen.</translation>
    </message>
    <message>
        <source>They still hold the new token, which stays alive meanwhile.</source>
        <translation>Sie enthalten noch das neue Token, das solange gültig bleibt.</translation>
    </message>
    <message>
        <source>Mend them and undo again.</source>
        <translation>In Ordnung bringen und noch einmal rückgängig machen.</translation>
    </message>
    <message>
        <source>The old token dies first.</source>
        <translation>Das alte Token wird zuerst ungültig.</translation>
    </message>
    <message>
        <source>What uses it fails until the new token is in place.</source>
        <translation>Was es benutzt, schlägt fehl, bis das neue eingesetzt ist.</translation>
    </message>
    <message>
        <source>Have the provider&apos;s page open before you start.</source>
        <translation>Vor Beginn die Seite des Anbieters offen haben.</translation>
    </message>
    <message>
        <source>Running programs still have the old token.</source>
        <translation>Laufende Programme haben noch das alte Token.</translation>
    </message>
    <message>
        <source>In the environment of: {names}.</source>
        <translation>In der Umgebung von: {names}.</translation>
    </message>
    <message>
        <source>Restart them so that they read the new one.</source>
        <translation>Neu starten, damit sie das neue lesen.</translation>
    </message>
    <message>
        <source>Variables hold the old token.</source>
        <translation>Variablen enthalten das alte Token.</translation>
    </message>
    <message>
        <source>They win over every file: {names}.</source>
        <translation>Sie haben Vorrang vor jeder Datei: {names}.</translation>
    </message>
    <message>
        <source>Export the new token and restart what was started with them.</source>
        <translation>Das neue Token exportieren und neu starten, was damit gestartet wurde.</translation>
    </message>
    <message>
        <source>Tools take the token from a variable now.</source>
        <translation>Werkzeuge nehmen das Token jetzt aus einer Variable.</translation>
    </message>
    <message>
        <source>A reference stands where it was; they need: {names}.</source>
        <translation>Wo es stand, steht ein Verweis; sie brauchen: {names}.</translation>
    </message>
    <message>
        <source>Start them with: keyturn run --env VARIABLE={credential} -- COMMAND</source>
        <translation>Starten mit: keyturn run --env VARIABLE={credential} -- BEFEHL</translation>
    </message>
    <message>
        <source>Spaces restart when their secrets change.</source>
        <translation>Spaces starten neu, wenn sich ihre Secrets ändern.</translation>
    </message>
    <message>
        <source>Each of these restarts: {names}.</source>
        <translation>Jeder davon startet neu: {names}.</translation>
    </message>
    <message>
        <source>Leave them out if that is a bad moment.</source>
        <translation>Auslassen, falls es gerade ungünstig ist.</translation>
    </message>
    <message>
        <source>git erased the token again.</source>
        <translation>git hat das Token wieder gelöscht.</translation>
    </message>
    <message>
        <source>It could not be put back: {names}.</source>
        <translation>Es ließ sich nicht zurücksetzen: {names}.</translation>
    </message>
    <message>
        <source>Log in there again with the new token.</source>
        <translation>Dort mit dem neuen Token neu anmelden.</translation>
    </message>
    <message>
        <source>The request to revoke got no answer.</source>
        <translation>Der Widerruf blieb ohne Antwort.</translation>
    </message>
    <message>
        <source>Whether the old token lives is not known. {why}</source>
        <translation>Ob das alte Token noch gültig ist, ist unbekannt. {why}</translation>
    </message>
    <message>
        <source>Go on: it is asked first, and only revoked again if it lives.</source>
        <translation>Fortfahren: Zuerst wird gefragt, und nur ein noch gültiges wird erneut widerrufen.</translation>
    </message>
    <message>
        <source>The old token still lives.</source>
        <translation>Das alte Token ist noch gültig.</translation>
    </message>
    <message>
        <source>The provider took the request, but has not carried it out.</source>
        <translation>Der Anbieter hat den Auftrag angenommen, aber nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Ask again later, or delete it on the provider&apos;s page.</source>
        <translation>Später noch einmal fragen oder auf der Seite des Anbieters löschen.</translation>
    </message>
    <message>
        <source>The proof got no answer.</source>
        <translation>Der Nachweis blieb ohne Antwort.</translation>
    </message>
    <message>
        <source>The revocation was requested; that the token is dead is not proven yet. {why}</source>
        <translation>Der Widerruf ist angefordert; dass das Token ungültig ist, ist noch nicht nachgewiesen. {why}</translation>
    </message>
    <message>
        <source>Ask again. Closing is safe.</source>
        <translation>Noch einmal fragen. Schließen ist unbedenklich.</translation>
    </message>
    <message>
        <source>The old token is dead: there is no way back.</source>
        <translation>Das alte Token ist ungültig: Es gibt kein Zurück.</translation>
    </message>
    <message>
        <source>Putting it into the places again would break them.</source>
        <translation>Es wieder einzusetzen würde die Stellen lahmlegen.</translation>
    </message>
    <message>
        <source>Go on with the new one.</source>
        <translation>Mit dem neuen weitermachen.</translation>
    </message>
    <message>
        <source>The old value lives on under another name.</source>
        <translation>Der alte Wert besteht unter anderem Namen weiter.</translation>
    </message>
    <message>
        <source>Revoking it would kill that one too: {name}.</source>
        <translation>Ein Widerruf würde auch dieses ungültig machen: {name}.</translation>
    </message>
    <message>
        <source>Turn or remove that one first.</source>
        <translation>Zuerst dieses rotieren oder entfernen.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Everything done so far is kept and can be undone.</source>
        <translation>Alles bisher Erledigte bleibt und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Go on when you like.</source>
        <translation>Jederzeit fortfahren.</translation>
    </message>
    <message>
        <source>The new token was made, but is not used.</source>
        <translation>Das neue Token wurde angelegt, wird aber nicht verwendet.</translation>
    </message>
    <message>
        <source>{hint} may still live; it is listed under a name of its own.</source>
        <translation>{hint} ist vielleicht noch gültig; es steht unter eigenem Namen in der Liste.</translation>
    </message>
    <message>
        <source>Delete it on the provider&apos;s page, or keep it for something else.</source>
        <translation>Auf der Seite des Anbieters löschen oder für etwas anderes behalten.</translation>
    </message>
    <message>
        <source>The unused new token is dead.</source>
        <translation>Das unbenutzte neue Token ist ungültig.</translation>
    </message>
    <message>
        <source>{hint} was revoked and refused twice.</source>
        <translation>{hint} wurde widerrufen und zweimal abgelehnt.</translation>
    </message>
    <message>
        <source>The plan was interrupted.</source>
        <translation>Der Plan wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Nothing was touched.</source>
        <translation>Nichts wurde angefasst.</translation>
    </message>
    <message>
        <source>Undo this rotation and start again.</source>
        <translation>Diese Rotation rückgängig machen und neu beginnen.</translation>
    </message>
    <message>
        <source>This rotation has ended.</source>
        <translation>Diese Rotation ist beendet.</translation>
    </message>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>Rückgängig zu machen gibt es nichts mehr.</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>Schließen.</translation>
    </message>
    <message>
        <source>tracked by git</source>
        <translation>von git verfolgt</translation>
    </message>
    <message>
        <source>a reference took its place</source>
        <translation>ein Verweis steht an seiner Stelle</translation>
    </message>
    <message>
        <source>its tool takes no variable there</source>
        <translation>sein Werkzeug nimmt dort keine Variable</translation>
    </message>
    <message>
        <source>in a synced folder</source>
        <translation>in einem synchronisierten Ordner</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>bewusst ausgelassen</translation>
    </message>
    <message>
        <source>changed as plain text</source>
        <translation>als reiner Text geändert</translation>
    </message>
    <message>
        <source>restart it yourself</source>
        <translation>von Hand neu starten</translation>
    </message>
    <message>
        <source>was written already</source>
        <translation>war schon geschrieben</translation>
    </message>
    <message>
        <source>the old token is back</source>
        <translation>das alte Token ist wieder da</translation>
    </message>
    <message>
        <source>its tool is writing it</source>
        <translation>wird gerade von seinem Werkzeug geschrieben</translation>
    </message>
    <message>
        <source>half-written by a crash</source>
        <translation>nach Absturz halb geschrieben</translation>
    </message>
    <message>
        <source>change it by hand</source>
        <translation>von Hand ändern</translation>
    </message>
    <message>
        <source>probably this token</source>
        <translation>wahrscheinlich dieses Token</translation>
    </message>
    <message>
        <source>the Space restarts</source>
        <translation>der Space startet neu</translation>
    </message>
    <message>
        <source>not given back</source>
        <translation>nicht zurückgegeben</translation>
    </message>
    <message>
        <source>a variable wins over it</source>
        <translation>eine Variable hat Vorrang</translation>
    </message>
    <message>
        <source>erased by git</source>
        <translation>von git gelöscht</translation>
    </message>
    <message>
        <source>kept, as you chose</source>
        <translation>behalten, wie gewünscht</translation>
    </message>
    <message>
        <source>dead already</source>
        <translation>bereits ungültig</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>another account</source>
        <translation>anderes Konto</translation>
    </message>
    <message>
        <source>owner not told</source>
        <translation>Konto unbekannt</translation>
    </message>
    <message>
        <source>still classic</source>
        <translation>wieder klassisch</translation>
    </message>
    <message>
        <source>may do more</source>
        <translation>darf vielleicht mehr</translation>
    </message>
    <message>
        <source>fewer scopes</source>
        <translation>weniger Berechtigungen</translation>
    </message>
    <message>
        <source>reaches less</source>
        <translation>erreicht weniger</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{places} to mend</source>
        <translation>{places} offen</translation>
    </message>
    <message>
        <source>still alive</source>
        <translation>noch gültig</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at once; at the next start if something is under way.</source>
        <translation>Gilt sofort; wenn gerade etwas läuft, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s. Takes effect at once; at the next start if something is under way.</source>
        <translation>In Prozent der Systemgröße. Gilt sofort; wenn gerade etwas läuft, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Rows of the token list</source>
        <translation>Zeilen der Token-Liste</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Closing the window keeps Keyturn at work, if the desktop has a tray.</source>
        <translation>Nach Schließen des Fensters läuft Keyturn weiter, sofern der Desktop einen Infobereich hat.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Reminders come from then on, without a window.</source>
        <translation>Ab dann kommen Erinnerungen, auch ohne Fenster.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>No reminder in between; what was missed comes afterwards, once.</source>
        <translation>Dazwischen keine Erinnerung; Verpasstes kommt danach, einmal.</translation>
    </message>
    <message>
        <source>Check tokens in the background</source>
        <translation>Tokens im Hintergrund prüfen</translation>
    </message>
    <message>
        <source>Each about once a day, by asking its provider. Off: only when you ask.</source>
        <translation>Jedes etwa einmal am Tag, durch Fragen beim Anbieter. Aus: nur auf Wunsch.</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>One question a day, one address. Nothing is ever installed by itself.</source>
        <translation>Eine Frage am Tag, eine Adresse. Nie wird etwas von selbst installiert.</translation>
    </message>
    <message>
        <source>Keep out of screen pictures</source>
        <translation>Aus Bildschirmaufnahmen heraushalten</translation>
    </message>
    <message>
        <source>Screen sharing and recording see nothing of this window, where that can be.</source>
        <translation>Bildschirmfreigabe und -aufnahme sehen nichts von diesem Fenster, wo das möglich ist.</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>Sperren, wenn niemand da ist</translation>
    </message>
    <message>
        <source>After so long without keyboard and mouse. A rotation is waited for.</source>
        <translation>Nach so langer Zeit ohne Tastatur und Maus. Eine Rotation wird abgewartet.</translation>
    </message>
    <message>
        <source>A shown value stays</source>
        <translation>Ein gezeigter Wert bleibt</translation>
    </message>
    <message>
        <source>Then it is hidden again.</source>
        <translation>Danach wird er wieder verborgen.</translation>
    </message>
    <message>
        <source>A copied value stays</source>
        <translation>Ein kopierter Wert bleibt</translation>
    </message>
    <message>
        <source>Then it is taken off the clipboard, if it is still there.</source>
        <translation>Danach wird er aus der Zwischenablage genommen, falls er noch darin ist.</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>two lines</source>
        <translation>zwei Zeilen</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Tray and reminders</source>
        <translation>Infobereich und Erinnerungen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Lock and values</source>
        <translation>Sperre und Werte</translation>
    </message>
    <message>
        <source>This desktop shows no tray now: closing the window ends Keyturn.</source>
        <translation>Dieser Desktop zeigt gerade keinen Infobereich: Schließen des Fensters beendet Keyturn.</translation>
    </message>
    <message>
        <source>This system has no way to do that.</source>
        <translation>Dieses System bietet dafür keine Möglichkeit.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>classic</source>
        <translation>klassisch</translation>
    </message>
    <message>
        <source>fine-grained</source>
        <translation>feingranular</translation>
    </message>
    <message>
        <source>OAuth</source>
        <translation>OAuth</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>CLASSIC</source>
        <translation>KLASSISCH</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>DRINGEND</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ACHTUNG</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>GUT</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>unclaimed</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation>Unbekannter Anbieter</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Said to be yours</source>
        <translation>Als eigenes bestätigt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checked: alive</source>
        <translation>Geprüft: gültig</translation>
    </message>
    <message>
        <source>Checked: refused</source>
        <translation>Geprüft: abgelehnt</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Allowed more now: {gained}</source>
        <translation>Darf jetzt mehr: {gained}</translation>
    </message>
    <message>
        <source>Reaches more now: {gained}</source>
        <translation>Reicht jetzt weiter: {gained}</translation>
    </message>
    <message>
        <source>Its role is now {gained}</source>
        <translation>Die Rolle ist jetzt {gained}</translation>
    </message>
    <message>
        <source>The login renewed itself</source>
        <translation>Die Anmeldung hat sich erneuert</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Value taken out</source>
        <translation>Wert entnommen</translation>
    </message>
    <message>
        <source>Value put on the clipboard</source>
        <translation>Wert in die Zwischenablage gelegt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Incident: {title}</source>
        <translation>Vorfall: {title}</translation>
    </message>
    <message>
        <source>Rotation begun</source>
        <translation>Rotation begonnen</translation>
    </message>
    <message>
        <source>Rotation undone</source>
        <translation>Rotation rückgängig gemacht</translation>
    </message>
    <message>
        <source>Turned over: {old} became {new}</source>
        <translation>Rotiert: aus {old} wurde {new}</translation>
    </message>
    <message>
        <source>A dead token came back in a file</source>
        <translation>Ein ungültiges Token stand wieder in einer Datei</translation>
    </message>
    <message>
        <source>Switched again</source>
        <translation>Erneut umgestellt</translation>
    </message>
    <message>
        <source>A secret changed after it was pushed</source>
        <translation>Ein Secret hat sich nach dem Setzen geändert</translation>
    </message>
    <message>
        <source>Made in a rotation, not used</source>
        <translation>In einer Rotation angelegt, nicht verwendet</translation>
    </message>
    <message>
        <source>Kept alive by choice</source>
        <translation>Bewusst gültig gelassen</translation>
    </message>
    <message>
        <source>Revocation requested</source>
        <translation>Widerruf angefordert</translation>
    </message>
    <message>
        <source>Revoked although a dead-man switch was found</source>
        <translation>Widerrufen, obwohl ein Totmannschalter gefunden wurde</translation>
    </message>
    <message>
        <source>Proven dead</source>
        <translation>Nachweislich ungültig</translation>
    </message>
    <message>
        <source>Moved to another vault</source>
        <translation>In einen anderen Tresor verschoben</translation>
    </message>
    <message>
        <source>Record rebuilt from the vault</source>
        <translation>Eintrag aus dem Tresor wiederhergestellt</translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation>Sicherung geschrieben</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Feed of incidents taken</source>
        <translation>Vorfallliste übernommen</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Kept beside the one from a backup</source>
        <translation>Neben dem aus einer Sicherung behalten</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie geändert</translation>
    </message>
    <message>
        <source>Ignored for a while: {which}</source>
        <translation>Für eine Weile ignoriert: {which}</translation>
    </message>
    <message>
        <source>Counts again: {which}</source>
        <translation>Zählt wieder: {which}</translation>
    </message>
    <message>
        <source>Report of {tool} taken: {count} leaks, {new} of them new</source>
        <translation>Bericht von {tool} übernommen: {count} Lecks, davon {new} neu</translation>
    </message>
    <message>
        <source>Leaks ignored ({count}): {why}</source>
        <translation>Lecks ignoriert ({count}): {why}</translation>
    </message>
    <message>
        <source>Leaks count again ({count})</source>
        <translation>Lecks zählen wieder ({count})</translation>
    </message>
    <message>
        <source>Leaks called solved ({count})</source>
        <translation>Lecks für erledigt erklärt ({count})</translation>
    </message>
    <message>
        <source>Leaks forgotten ({count})</source>
        <translation>Lecks vergessen ({count})</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Sealed file made</source>
        <translation>Versiegelte Datei angelegt</translation>
    </message>
    <message>
        <source>Unencrypted keychain accepted</source>
        <translation>Unverschlüsselter Schlüsselbund akzeptiert</translation>
    </message>
    <message>
        <source>Made at the provider</source>
        <translation>Beim Anbieter angelegt</translation>
    </message>
    <message>
        <source>First seen here</source>
        <translation>Hier zuerst gesehen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>a link to a folder, not followed</source>
        <translation>ein Link auf einen Ordner, nicht verfolgt</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>disk error</source>
        <translation>Plattenfehler</translation>
    </message>
    <message>
        <source>no token in it</source>
        <translation>kein Token darin</translation>
    </message>
    <message>
        <source>a format the provider has switched off</source>
        <translation>ein vom Anbieter abgeschaltetes Format</translation>
    </message>
    <message>
        <source>revoked before</source>
        <translation>früher widerrufen</translation>
    </message>
    <message>
        <source>a practice token</source>
        <translation>ein Übungs-Token</translation>
    </message>
    <message>
        <source>a real token, not for practice</source>
        <translation>ein echtes Token, nicht zum Üben</translation>
    </message>
    <message>
        <source>a placeholder</source>
        <translation>ein Platzhalter</translation>
    </message>
    <message>
        <source>the token stands as the user name</source>
        <translation>das Token steht als Benutzername da</translation>
    </message>
</context>
</TS>
