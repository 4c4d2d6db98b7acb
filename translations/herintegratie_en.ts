<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>AddUserForm</name>
    <message>
        <source>Iemand toevoegen</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rollen</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Laat de nieuwe collega zelf een wachtwoordzin typen, of spreek er een af die hij of zij daarna wijzigt.</source>
        <translation>Let the new colleague type a passphrase, or agree on one that they change afterwards.</translation>
    </message>
    <message>
        <source>Vul de naam in.</source>
        <translation>Fill in the name.</translation>
    </message>
    <message>
        <source>Kies ten minste één rol.</source>
        <translation>Choose at least one role.</translation>
    </message>
    <message>
        <source>{name} kan de kluis nu openen.</source>
        <translation>{name} can open the vault now.</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>{age} jaar</source>
        <translation>age {age}</translation>
    </message>
    <message>
        <source>nog te bepalen</source>
        <translation>still to be decided</translation>
    </message>
    <message>
        <source>leeftijd onbekend</source>
        <translation>age unknown</translation>
    </message>
    <message>
        <source>Deze datum ligt na vandaag. Kijk het jaar na.</source>
        <translation>This date is later than today. Check the year.</translation>
    </message>
    <message>
        <source>Vandaag, {day} (er is nog geen vertrekdatum): {age}, {class_name}</source>
        <translation>Today, {day} (there is no departure date yet): {age}, {class_name}</translation>
    </message>
    <message>
        <source>Op de vertrekdatum {day}: {age}, {class_name}</source>
        <translation>On the departure date, {day}: {age}, {class_name}</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Geldt voor alle gezinsleden</source>
        <translation>Applies to all family members</translation>
    </message>
    <message>
        <source>Alle gezinsleden vertrokken op deze dag</source>
        <translation>All household members left on this day</translation>
    </message>
    <message>
        <source>Antwoord intrekken</source>
        <translation>Withdraw answer</translation>
    </message>
    <message>
        <source>Wie antwoordde?</source>
        <translation>Who answered?</translation>
    </message>
    <message>
        <source>Op welke dag?</source>
        <translation>On which day?</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Hier worden alleen ja, nee of weet ik niet bewaard, met de dag en van wie.</source>
        <translation>Only yes, no or don’t know is kept here, with the day and from whom.</translation>
    </message>
    <message>
        <source>Dit antwoord is van vóór het eerdere vertrek. Kijk de dagen na.</source>
        <translation>This answer is from before the earlier departure. Check the days.</translation>
    </message>
    <message>
        <source>Kies of schrijf wie dit antwoordde.</source>
        <translation>Choose or write who gave this answer.</translation>
    </message>
    <message>
        <source>Schrijf dag, maand en jaar, zoals 02-11-2026.</source>
        <translation>Write day, month and year, such as 02-11-2026.</translation>
    </message>
    <message>
        <source>Deze dag is nog niet geweest.</source>
        <translation>This day has not come yet. Choose today or an earlier day.</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Goedkeuring door een collega</source>
        <translation>Approval by a colleague</translation>
    </message>
    <message>
        <source>Goedkeuren</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Goedkeuring intrekken</source>
        <translation>Withdraw approval</translation>
    </message>
    <message>
        <source>Opmerking bij de goedkeuring (mag leeg blijven)</source>
        <translation>Remark with the approval (may stay empty)</translation>
    </message>
    <message>
        <source>Het beleid van uw kantoor vraagt geen goedkeuring.</source>
        <translation>The policy of your office asks for no approval.</translation>
    </message>
    <message>
        <source>Goedkeuring nodig vanaf {amount}. Dit plan komt op {spent}.</source>
        <translation>Approval needed from {amount}. This plan comes to {spent}.</translation>
    </message>
    <message>
        <source> Maar {who} heeft het dossier daarna bewerkt. Laat een andere collega goedkeuren.</source>
        <translation> But {who} edited the case after that. Have another colleague approve it.</translation>
    </message>
    <message>
        <source> Het plan is daarna gewijzigd; die goedkeuring telt niet meer.</source>
        <translation> The plan was changed after that; the approval no longer counts.</translation>
    </message>
    <message>
        <source>Nog niet goedgekeurd. </source>
        <translation>Not approved yet. </translation>
    </message>
    <message>
        <source>Goedgekeurd door {who} op {day}.</source>
        <translation>Approved by {who} on {day}.</translation>
    </message>
    <message>
        <source>Elke goedkeurder kan dit doen, ook wie het plan zelf bewerkte.</source>
        <translation>Every approver can do this, also whoever edited the plan.</translation>
    </message>
    <message>
        <source>Een collega die goedkeurder is kan dit doen; niet wie het plan het laatst bewerkte en niet wie het ondertekent.</source>
        <translation>A colleague who is an approver can do this; not whoever edited the plan last and not whoever signs it.</translation>
    </message>
</context>
<context>
    <name>AsidesDialog</name>
    <message>
        <source>Kluizen die terzijde staan</source>
        <translation>Vaults kept aside</translation>
    </message>
    <message>
        <source>Bij een herstel of redding blijft de vorige kluis staan. Zij gaat nooit vanzelf weg. Verwijder haar als u zeker weet dat u niets meer mist.</source>
        <translation>After a restore or a rescue the former vault stays. It never goes by itself. Remove it when you are sure that nothing is missing.</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Kluis</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Er staat geen kluis terzijde.</source>
        <translation>No vault is kept aside.</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst welke kluis weg mag.</source>
        <translation>First choose in the list which vault may go.</translation>
    </message>
    <message>
        <source>{folder} wordt voorgoed verwijderd. Dit komt in het logboek.</source>
        <translation>{folder} is removed for good. This is put in the journal.</translation>
    </message>
    <message>
        <source>{folder} is verwijderd.</source>
        <translation>{folder} was removed.</translation>
    </message>
    <message>
        <source>deze, van eerder</source>
        <translation>this one, earlier</translation>
    </message>
    <message>
        <source>een andere kluis</source>
        <translation>another vault</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Bijlagen</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Er zijn nog geen bijlagen. Sleep een bestand hierheen of kies er een.</source>
        <translation>There are no attachments yet. Drag a file here or choose one.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>bevat een script, dat hier nooit wordt uitgevoerd</source>
        <translation>holds a script, which is never run here</translation>
    </message>
    <message>
        <source>beveiligd</source>
        <translation>protected</translation>
    </message>
    <message>
        <source>Bijlage opslaan als</source>
        <translation>Save attachment as</translation>
    </message>
    <message>
        <source>De kopie is niet versleuteld: wie haar heeft, kan haar lezen. Bewaar haar veilig en verwijder haar als u haar niet meer nodig heeft.</source>
        <translation>The copy is not encrypted: whoever has it can read it. Keep it safe and delete it when you no longer need it.</translation>
    </message>
    <message>
        <source>In deze PDF zit een heel dossier, met alle antwoorden, ook de vertrouwelijke. Geef haar alleen aan wie dat mag lezen; voor een ander maakt u een afschrift van het plan.</source>
        <translation>There is a whole case in this PDF, with all answers, confidential ones too. Give it only to whom may read that; for somebody else make a transcript of the plan.</translation>
    </message>
</context>
<context>
    <name>AttachmentsRoom</name>
    <message>
        <source>Bijlagen</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Bijlage toevoegen…</source>
        <translation>Add attachment…</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Opslaan als…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Afbreken</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Toelichting bij de gekozen bijlage</source>
        <translation>Note on the chosen attachment</translation>
    </message>
    <message>
        <source>Scans, bonnen en getekende bladzijden. Zij liggen versleuteld in de kluis.</source>
        <translation>Scans, receipts and signed pages. They lie encrypted in the vault.</translation>
    </message>
    <message>
        <source>Het plan is ondertekend. Een bewijs van vertrek of een bon mag er nog bij: bijlagen horen niet bij wat is ondertekend.</source>
        <translation>The plan has been signed. Proof of departure or a receipt may still be added: attachments are not part of what was signed.</translation>
    </message>
    <message>
        <source>Voortgang van het toevoegen</source>
        <translation>Progress of adding</translation>
    </message>
    <message>
        <source>{kind}: dit wordt hier niet getoond. Gebruik ‘Opslaan als…’.</source>
        <translation>{kind}: this is not shown here. Use ‘Save as…’.</translation>
    </message>
    <message>
        <source>{name} wordt verwijderd…</source>
        <translation>Removing {name}…</translation>
    </message>
    <message>
        <source>Bijlage toevoegen</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>{name} wordt toegevoegd…</source>
        <translation>Adding {name}…</translation>
    </message>
    <message numerus="yes">
        <source>%n bijlage(n) toegevoegd.</source>
        <translation>
            <numerusform>%n attachment added.</numerusform>
            <numerusform>%n attachments added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n andere bestand(en) niet.</source>
        <translation>
            <numerusform>Nor %n other file.</numerusform>
            <numerusform>Nor %n other files.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is verwijderd.</source>
        <translation>{name} was removed.</translation>
    </message>
    <message>
        <source>Opgeslagen als {path}, niet versleuteld.</source>
        <translation>Saved as {path}, not encrypted.</translation>
    </message>
    <message>
        <source>In {folder} kan niet worden geschreven of de schijf is vol. Kies een andere map; de bijlage in de kluis is er nog.</source>
        <translation>Nothing can be written in {folder}, or the disk is full. Choose another folder; the attachment in the vault is still there.</translation>
    </message>
    <message>
        <source>Bijlage verwijderen</source>
        <translation>Remove attachment</translation>
    </message>
    <message>
        <source>{name} verwijderen?</source>
        <translation>Remove {name}?</translation>
    </message>
    <message>
        <source>De bijlage gaat uit de kluis en is niet terug te halen, behalve uit een back-up.</source>
        <translation>The attachment leaves the vault and cannot be brought back, except from a backup.</translation>
    </message>
    <message>
        <source>Behouden</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>Avatars</name>
    <message>
        <source>Gezinsleden</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>volwassen</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>minderjarig</source>
        <translation>minor</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>nog geen geteste back-up</source>
        <translation>no tested backup yet</translation>
    </message>
    <message>
        <source>laatste geteste back-up van {day}</source>
        <translation>last tested backup of {day}</translation>
    </message>
    <message>
        <source>laatste geteste back-up zojuist</source>
        <translation>last tested backup just now</translation>
    </message>
    <message>
        <source>geen back-up</source>
        <translation>no backup</translation>
    </message>
    <message>
        <source>{count} dgn</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{count} uur</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>vandaag om {time}</source>
        <translation>today at {time}</translation>
    </message>
    <message>
        <source>gisteren om {time}</source>
        <translation>yesterday at {time}</translation>
    </message>
    <message>
        <source>{day} om {time}</source>
        <translation>{day} at {time}</translation>
    </message>
    <message>
        <source>Gemaakt</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Grootte</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Getest</source>
        <translation>Tested</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Back-ups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>✓ getest</source>
        <translation>✓ tested</translation>
    </message>
    <message>
        <source>niet hier getest</source>
        <translation>not tested here</translation>
    </message>
    <message>
        <source>Back-up van {moment}</source>
        <translation>Backup of {moment}</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>In de back-up</source>
        <translation>In the backup</translation>
    </message>
    <message>
        <source>Staan alleen in de kluis van nu en zijn er dan niet meer</source>
        <translation>Are only in the present vault and will be gone from it</translation>
    </message>
    <message>
        <source>Zijn nu nieuwer en gaan terug naar een eerdere versie</source>
        <translation>Are newer now and go back to an earlier version</translation>
    </message>
    <message>
        <source>Zijn hier en daar verschillend gewijzigd</source>
        <translation>Were changed differently in each</translation>
    </message>
    <message>
        <source>Staan alleen in de back-up en komen terug</source>
        <translation>Are only in the backup and come back</translation>
    </message>
    <message>
        <source>Zijn in de back-up nieuwer</source>
        <translation>Are newer in the backup</translation>
    </message>
    <message>
        <source>Gezinsleden</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>Plannen</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Besluiten</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Logboekregels</source>
        <translation>Journal entries</translation>
    </message>
    <message>
        <source>{cases} en nog {count}</source>
        <translation>{cases} and {count} more</translation>
    </message>
    <message>
        <source>{case} (nu versie {here}, daar {there})</source>
        <translation>{case} (version {here} now, {there} there)</translation>
    </message>
    <message>
        <source>Back-up en herstel…</source>
        <translation>Backup and restore…</translation>
    </message>
    <message>
        <source>De back-up van {moment} is niet gelukt. </source>
        <translation>The backup of {moment} failed. </translation>
    </message>
    <message>
        <source>De back-up is niet gelukt. </source>
        <translation>The backup failed. </translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Back-up en herstel</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>Nu maken</source>
        <translation>Make one now</translation>
    </message>
    <message>
        <source>Op een stick…</source>
        <translation>To a stick…</translation>
    </message>
    <message>
        <source>Map kiezen…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Terugzetten…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Een ander bestand terugzetten…</source>
        <translation>Restore another file…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Afbreken</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Voortgang van de back-up</source>
        <translation>Progress of the backup</translation>
    </message>
    <message>
        <source>Vanzelf bij het sluiten en elke {hours} uur. Een back-up telt pas als zij op proef is teruggezet en gelijk is aan de kluis.</source>
        <translation>By itself on closing and every {hours} hours. A backup only counts once it was restored on trial and is the same as the vault.</translation>
    </message>
    <message>
        <source>Back-ups met gewiste dossiers ({count})…</source>
        <translation>Backups with erased cases ({count})…</translation>
    </message>
    <message>
        <source>Kluizen die terzijde staan ({count})…</source>
        <translation>Vaults kept aside ({count})…</translation>
    </message>
    <message>
        <source>In {folder}, op dezelfde schijf als de kluis: neem er ook een mee.</source>
        <translation>In {folder}, on the same disk as the vault: take one with you too.</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>In {folder}</translation>
    </message>
    <message>
        <source>Kies de stick of een map daarop</source>
        <translation>Choose the stick or a folder on it</translation>
    </message>
    <message>
        <source>Map voor back-ups</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>De volgende back-up komt in deze map.</source>
        <translation>The next backup goes into this folder.</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst welke back-up u wilt terugzetten.</source>
        <translation>First choose in the list which backup you want to restore.</translation>
    </message>
    <message>
        <source>Back-ups (*.hibackup);;Alle bestanden (*)</source>
        <translation>Backups (*.hibackup);;All files (*)</translation>
    </message>
    <message>
        <source>Back-up om terug te zetten</source>
        <translation>Backup to restore</translation>
    </message>
    <message>
        <source>Kopiëren…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>Terugzetten op proef en vergelijken…</source>
        <translation>Restoring on trial and comparing…</translation>
    </message>
    <message>
        <source> Teruggezet op proef en gelijk aan de kluis: {file} in {folder}.</source>
        <translation> Restored on trial and the same as the vault: {file} in {folder}.</translation>
    </message>
    <message>
        <source>De back-up is klaar.</source>
        <translation>The backup is ready.</translation>
    </message>
    <message>
        <source>Afgebroken. Er is niets van achtergebleven.</source>
        <translation>Stopped. Nothing of it was left behind.</translation>
    </message>
    <message>
        <source>De back-up van {moment} is niet gelukt. </source>
        <translation>The backup of {moment} failed. </translation>
    </message>
</context>
<context>
    <name>BornRows</name>
    <message>
        <source>Is de dag of de maand niet bekend, laat die dan leeg.</source>
        <translation>If the day or the month is not known, leave it empty.</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Date of birth</translation>
    </message>
</context>
<context>
    <name>BudgetPanel</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Wordt direct bijgewerkt</source>
        <translation>Updated as you type</translation>
    </message>
    <message>
        <source>Contant</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>In natura</source>
        <translation>In kind</translation>
    </message>
    <message>
        <source>Nog ruimte</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Hele gezin</source>
        <translation>Whole family</translation>
    </message>
    <message>
        <source>Waarvan contant</source>
        <translation>Of which cash</translation>
    </message>
    <message>
        <source>nog {amount} ruimte</source>
        <translation>{amount} left</translation>
    </message>
    <message>
        <source>{amount} te veel</source>
        <translation>{amount} too much</translation>
    </message>
    <message>
        <source>Totaal {amount} te veel</source>
        <translation>Total {amount} too much</translation>
    </message>
    <message>
        <source>Leeftijd onbekend: de laagste grens geldt</source>
        <translation>Age unknown: the lowest limit applies</translation>
    </message>
    <message>
        <source>Contant {cash} van {limit}</source>
        <translation>Cash {cash} of {limit}</translation>
    </message>
</context>
<context>
    <name>CalendarField</name>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>Dossier importeren</source>
        <translation>Import case</translation>
    </message>
    <message>
        <source>Dossier (*.json);;Alles (*)</source>
        <translation>Case (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>kan niet worden gelezen</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>… en nog {count} andere.</source>
        <translation>… and {count} more.</translation>
    </message>
    <message>
        <source>{file} is niet geïmporteerd. Verbeter dit en probeer het opnieuw:</source>
        <translation>{file} was not imported. Correct this and try again:</translation>
    </message>
    <message>
        <source>Dossier {case} staat al in deze kluis. Wilt u het vervangen door wat in het bestand staat? De vorige versie blijft in de geschiedenis.</source>
        <translation>Case {case} is already in this vault. Do you want to replace it with what is in the file? The previous version stays in the history.</translation>
    </message>
    <message>
        <source>Dossier exporteren</source>
        <translation>Export case</translation>
    </message>
    <message>
        <source>Het bestand is niet versleuteld: wie het heeft, kan het lezen. Bewaar het veilig en verwijder het als u het niet meer nodig heeft.</source>
        <translation>The file is not encrypted: anybody who has it can read it. Keep it safe and delete it when you no longer need it.</translation>
    </message>
    <message>
        <source>Dossier (*.json)</source>
        <translation>Case (*.json)</translation>
    </message>
    <message>
        <source>{path} kan niet worden geschreven. Kies een andere plaats.</source>
        <translation>{path} cannot be written. Choose another place.</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Wacht op goedkeuring</source>
        <translation>Waits for approval</translation>
    </message>
    <message>
        <source>Zoek op naam, dossiernummer, V-nummer of land</source>
        <translation>Search by name, case number, V-number or country</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Scans…</source>
        <translation>Scans…</translation>
    </message>
    <message>
        <source>Controleren…</source>
        <translation>Check…</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Alleen plannen die een collega nog moet goedkeuren</source>
        <translation>Only plans that a colleague still has to approve</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of meer wachten op goedkeuring</source>
        <translation>
            <numerusform>%n or more waits for approval</numerusform>
            <numerusform>%n or more wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wacht(en) op goedkeuring</source>
        <translation>
            <numerusform>%n waits for approval</numerusform>
            <numerusform>%n wait for approval</numerusform>
        </translation>
    </message>
    <message>
        <source>Geen dossier gevonden voor “{words}”. Probeer een deel van de naam.</source>
        <translation>No case found for “{words}”. Try part of the name.</translation>
    </message>
    <message>
        <source>De dossiers worden doorzocht…</source>
        <translation>Looking through the cases…</translation>
    </message>
    <message>
        <source>Voor “{words}” wacht geen plan op goedkeuring.</source>
        <translation>For “{words}” no plan waits for approval.</translation>
    </message>
    <message>
        <source>Geen plan wacht op goedkeuring.</source>
        <translation>No plan waits for approval.</translation>
    </message>
    <message>
        <source>U ziet hier geen dossiers. </source>
        <translation>You see no cases here. </translation>
    </message>
    <message>
        <source>Kies eerst in de lijst welk dossier u wilt exporteren.</source>
        <translation>First choose in the list which case you want to export.</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Aanvrager</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Dossiernummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Land van terugkeer</source>
        <translation>Country of return</translation>
    </message>
    <message>
        <source>Vertrek gepland</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Opgeslagen</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Nog zonder naam</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>{name} (bij {found})</source>
        <translation>{name} (with {found})</translation>
    </message>
</context>
<context>
    <name>CategoryBox</name>
    <message>
        <source>Kies de soort</source>
        <translation>Choose the category</translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Aanbieder</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Nog geen regels</source>
        <translation>No lines yet</translation>
    </message>
    <message>
        <source>+ Eerste regel toevoegen</source>
        <translation>+ Add first line</translation>
    </message>
    <message>
        <source>telt niet mee</source>
        <translation>does not count</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>U ondertekent als {who}. Het certificaat geldt tot {day}.</source>
        <translation>You sign as {who}. The certificate is in force until {day}.</translation>
    </message>
    <message>
        <source>Let op: de behandelaar van dit dossier is {name}.</source>
        <translation>Please note: the caseworker of this case is {name}.</translation>
    </message>
    <message>
        <source>Bij het ondertekenen maakt het programma een certificaat op naam van {who}. Het blijft in deze kluis.</source>
        <translation>When you sign, the program makes a certificate in the name of {who}. It stays in this vault.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Herstellen</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Dit moet eerst</source>
        <translation>Do this first</translation>
    </message>
    <message>
        <source>Kijk hier nog eens naar</source>
        <translation>Take another look at this</translation>
    </message>
    <message>
        <source>Controleren</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Loop na wat nog open staat. U kunt altijd verder en later terugkomen.</source>
        <translation>Go through what is still open. You can always go on and come back later.</translation>
    </message>
    <message>
        <source>Budget per persoon</source>
        <translation>Budget per person</translation>
    </message>
    <message>
        <source>Andere regeling kiezen</source>
        <translation>Choose another scheme</translation>
    </message>
    <message>
        <source> Hieronder staat wat eerst moet.</source>
        <translation> Below is what must be done first.</translation>
    </message>
    <message>
        <source>Dit plan kan nog niet worden ondertekend.</source>
        <translation>This plan cannot be signed yet.</translation>
    </message>
    <message>
        <source> Hieronder staat waar u nog eens naar kunt kijken.</source>
        <translation> Below is what you can take another look at.</translation>
    </message>
    <message>
        <source>Dit plan kan worden ondertekend.</source>
        <translation>This plan can be signed.</translation>
    </message>
    <message>
        <source>Regeling</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Bedragen sinds</source>
        <translation>Amounts since</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Hoe zeker</source>
        <translation>How certain</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>Leeftijd telt op</source>
        <translation>Age counts on</translation>
    </message>
    <message>
        <source>Getoetst op</source>
        <translation>Assessed on</translation>
    </message>
    <message>
        <source>{day}, vandaag, want er is nog geen vertrekdatum</source>
        <translation>{day}, today, because there is no departure date yet</translation>
    </message>
    <message>
        <source>{day}, de geplande vertrekdatum</source>
        <translation>{day}, the planned departure date</translation>
    </message>
    <message>
        <source>{day}, met regelset {rules}</source>
        <translation>{day}, with rule set {rules}</translation>
    </message>
</context>
<context>
    <name>CheckPlace</name>
    <message>
        <source>Controleer een PDF of een scan</source>
        <translation>Check a PDF or a scan</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Alles (*)</source>
        <translation>PDF (*.pdf);;Everything (*)</translation>
    </message>
</context>
<context>
    <name>ClassChoice</name>
    <message>
        <source>volwassen</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>minderjarig</source>
        <translation>minor</translation>
    </message>
    <message>
        <source>Waar blijkt dat uit?</source>
        <translation>What shows this?</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: geboorteakte, of leeftijdsonderzoek van 3 mei</source>
        <translation>For example: birth certificate, or age assessment of 3 May</translation>
    </message>
    <message>
        <source>Keuze verwijderen</source>
        <translation>Remove choice</translation>
    </message>
    <message>
        <source>Volwassen of minderjarig op {day}?</source>
        <translation>Adult or minor on {day}?</translation>
    </message>
    <message>
        <source>Zonder reden telt de keuze niet mee.</source>
        <translation>Without a reason the choice does not count.</translation>
    </message>
    <message>
        <source>De geboortedatum laat dit open. Kies wat uit andere stukken blijkt.</source>
        <translation>The date of birth leaves this open. Choose what other documents show.</translation>
    </message>
    <message>
        <source>De geboortedatum zegt nu: {class_name}. Deze keuze telt niet meer mee.</source>
        <translation>The date of birth now says: {class_name}. This choice no longer counts.</translation>
    </message>
</context>
<context>
    <name>ClosingWindow</name>
    <message>
        <source>Overslaan</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Voortgang van de back-up</source>
        <translation>Progress of the backup</translation>
    </message>
    <message>
        <source>Back-up wordt gemaakt…</source>
        <translation>Making a backup…</translation>
    </message>
    <message>
        <source>Uw werk is opgeslagen. Het programma sluit zodra de back-up is getest.</source>
        <translation>Your work is saved. The program closes as soon as the backup was tested.</translation>
    </message>
</context>
<context>
    <name>CodeKeysCard</name>
    <message>
        <source>Kantoren waarvan u het papier herkent</source>
        <translation>Offices whose paper you recognise</translation>
    </message>
    <message>
        <source>Kantoor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Toegevoegd door</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>Niet meer herkennen…</source>
        <translation>Recognise no longer…</translation>
    </message>
    <message>
        <source>Met deze sleutels ondertekenen andere kantoren de codes op hun papier. Een sleutel komt erbij als u bij Controleren een ondertekend plan van dat kantoor nakijkt.</source>
        <translation>With these keys other offices sign the codes on their paper. A key is added when you look at a signed plan of that office at Check.</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst welk kantoor.</source>
        <translation>First choose in the list which office.</translation>
    </message>
    <message>
        <source>Papier van {name} niet meer herkennen?</source>
        <translation>Recognise paper of {name} no longer?</translation>
    </message>
    <message>
        <source>Wat eerder is nagekeken en bewaard, blijft zoals het is.</source>
        <translation>What was checked and kept before stays as it is.</translation>
    </message>
    <message>
        <source>Niet meer herkennen</source>
        <translation>Recognise no longer</translation>
    </message>
    <message>
        <source>Papier van {name} wordt niet meer herkend.</source>
        <translation>Paper of {name} is no longer recognised.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Hele gezin</source>
        <translation>Whole family</translation>
    </message>
    <message>
        <source>opgeteld</source>
        <translation>added up</translation>
    </message>
    <message>
        <source>Het plan van nu</source>
        <translation>The plan as it is now</translation>
    </message>
    <message>
        <source>Volwassen of minderjarig</source>
        <translation>Adult or minor</translation>
    </message>
    <message>
        <source>Land en netwerk</source>
        <translation>Country and network</translation>
    </message>
    <message>
        <source>Waar de bedragen staan</source>
        <translation>Where the amounts are stated</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Regelingen vergelijken</source>
        <translation>Compare schemes</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>De regelingen naast elkaar</source>
        <translation>The schemes side by side</translation>
    </message>
    <message>
        <source>Bedragen op {day}</source>
        <translation>Amounts on {day}</translation>
    </message>
    <message>
        <source>Leeftijden op {day}</source>
        <translation>Ages on {day}</translation>
    </message>
    <message>
        <source> Met Ongedaan maken komt de vorige regeling terug.</source>
        <translation> Undo brings back the former scheme.</translation>
    </message>
    <message>
        <source>Gekozen: {scheme}.</source>
        <translation>Chosen: {scheme}.</translation>
    </message>
</context>
<context>
    <name>ComputerButton</name>
    <message>
        <source>Openen met dit computeraccount</source>
        <translation>Open with this computer account</translation>
    </message>
    <message>
        <source>Bezig met openen…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>ConditionCard</name>
    <message>
        <source>Afgeleide lijst, niet de officiële</source>
        <translation>Derived list, not the official one</translation>
    </message>
    <message>
        <source>{people}: nog open.</source>
        <translation>{people}: still open.</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Per persoon</source>
        <translation>Per person</translation>
    </message>
    <message>
        <source>Waarom?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Anders besloten…</source>
        <translation>Decided otherwise…</translation>
    </message>
    <message>
        <source>Besluit terugnemen</source>
        <translation>Take back decision</translation>
    </message>
    <message>
        <source>Naar het plan</source>
        <translation>Go to the plan</translation>
    </message>
    <message>
        <source>Naar de gegevens</source>
        <translation>Go to the details</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Wie en wanneer</source>
        <translation>Who and when</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Eén van deze gronden is genoeg. Kies welke geldt.</source>
        <translation>One of these grounds is enough. Choose which one applies.</translation>
    </message>
</context>
<context>
    <name>ConditionsPage</name>
    <message>
        <source>Alle open uitsluitingen: nee…</source>
        <translation>All open exclusions: no…</translation>
    </message>
    <message>
        <source>Voorwaarden</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Leg vast wat IOM of DT&amp;V heeft geantwoord. De rest volgt uit het dossier.</source>
        <translation>Record what IOM or DT&amp;V answered. The rest follows from the case.</translation>
    </message>
    <message>
        <source>Voor iedereen</source>
        <translation>For everybody</translation>
    </message>
    <message>
        <source>Wie mag meedoen</source>
        <translation>Who may take part</translation>
    </message>
    <message>
        <source>Uitsluitingen</source>
        <translation>Exclusions</translation>
    </message>
    <message>
        <source>Geldt er één, dan kan iemand niet meedoen. Geldt er geen, dan is het in orde.</source>
        <translation>If one applies, somebody cannot take part. If none applies, all is well.</translation>
    </message>
    <message>
        <source>Verificatie en plan</source>
        <translation>Verification and plan</translation>
    </message>
    <message>
        <source>Na vertrek</source>
        <translation>After departure</translation>
    </message>
    <message>
        <source>Verplichtingen van de organisatie</source>
        <translation>Duties of the organisation</translation>
    </message>
    <message>
        <source> DT&amp;V verifieert iedere deelnemer en beslist.</source>
        <translation> DT&amp;V verifies every participant and decides.</translation>
    </message>
    <message>
        <source>De uitkomst hier is indicatief.</source>
        <translation>The outcome here is indicative.</translation>
    </message>
    <message>
        <source>Er zijn nog geen gezinsleden om de voorwaarden voor na te gaan.</source>
        <translation>There are no family members yet to check the conditions for.</translation>
    </message>
    <message>
        <source>Gezinslid registreren</source>
        <translation>Register family member</translation>
    </message>
</context>
<context>
    <name>ConditionsTopic</name>
    <message>
        <source>Zoek in vraag, bron of bewijs</source>
        <translation>Search question, source or evidence</translation>
    </message>
    <message>
        <source>Voorwaarden</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Voorwaarde</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Gevolg</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Geldt</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Waaraan iemand moet voldoen, sinds wanneer, en waar dat staat. Leeg bij “op dag” toont alles wat ooit gold.</source>
        <translation>What somebody has to meet, since when, and where that is written. Leave “on day” empty to see everything that ever applied.</translation>
    </message>
    <message>
        <source>Op dag</source>
        <translation>On day</translation>
    </message>
    <message>
        <source>De gekozen voorwaarde</source>
        <translation>The chosen condition</translation>
    </message>
    <message numerus="yes">
        <source>%n voorwaarde(n)</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Maak het zoekveld leeg, of kies een andere dag.</source>
        <translation>Empty the search box, or choose another day.</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Wie kan antwoorden</source>
        <translation>Who can answer</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Een van</source>
        <translation>One of</translation>
    </message>
    <message>
        <source>Tenzij</source>
        <translation>Unless</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Zekerheid</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Verwijderen…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Voorgoed verwijderen</source>
        <translation>Remove for good</translation>
    </message>
    <message>
        <source>Zo laten</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Exemplaren van het plan</source>
        <translation>Copies of the plan</translation>
    </message>
    <message>
        <source>Bewaren in een map…</source>
        <translation>Save in a folder…</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Voor wie is er een exemplaar?</source>
        <translation>Who gets a copy?</translation>
    </message>
    <message>
        <source>Onder aan elke bladzijde staat voor wie het exemplaar is. Alleen het exemplaar voor het dossier heeft het hele dossier in zich; de andere zijn er om te lezen.</source>
        <translation>The foot of every page says for whom the copy is. Only the copy for the file carries the whole case inside; the others are for reading.</translation>
    </message>
    <message>
        <source>Wie is de partner?</source>
        <translation>Who is the partner?</translation>
    </message>
    <message>
        <source>Taal voor de partner, naast Nederlands</source>
        <translation>Language for the partner, beside Dutch</translation>
    </message>
    <message>
        <source>Kies eerst voor wie er een exemplaar is.</source>
        <translation>First choose who gets a copy.</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Verder…</source>
        <translation>Go on…</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Dit wordt bij het dossier vermeld, voor wie er later naar vraagt.</source>
        <translation>This is noted with the case, for whoever asks about it later.</translation>
    </message>
</context>
<context>
    <name>CountriesTopic</name>
    <message>
        <source>Officiële lijst inlezen…</source>
        <translation>Load the official list…</translation>
    </message>
    <message>
        <source>Lijst buiten gebruik stellen…</source>
        <translation>Take the list out of use…</translation>
    </message>
    <message>
        <source>Zoek een land in elke taal</source>
        <translation>Find a country in any language</translation>
    </message>
    <message>
        <source>Landen</source>
        <translation>Countries</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Afgeleid uit visumplicht en DAC-lijst</source>
        <translation>Derived from visa duty and DAC list</translation>
    </message>
    <message>
        <source>Officiële lijst</source>
        <translation>Official list</translation>
    </message>
    <message>
        <source>Eerder ingelezen lijsten</source>
        <translation>Lists loaded before</translation>
    </message>
    <message>
        <source>Ingelezen</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Bron en uitgave</source>
        <translation>Source and version</translation>
    </message>
    <message>
        <source>In gebruik tot</source>
        <translation>In use until</translation>
    </message>
    <message>
        <source>Landenlijst</source>
        <translation>Country list</translation>
    </message>
    <message>
        <source>Welke nationaliteiten in aanmerking komen, en op wiens woord.</source>
        <translation>Which nationalities are eligible, and on whose word.</translation>
    </message>
    <message>
        <source>De landen vandaag</source>
        <translation>The countries today</translation>
    </message>
    <message>
        <source> Zij is afgeleid uit de visumplicht en de DAC-lijst van de OESO. Wie op een van beide ontbreekt, moet bij de DT&amp;V worden nagevraagd.</source>
        <translation> It is derived from the visa duty and the DAC list of the OECD. Ask DT&amp;V about anybody who is missing on either.</translation>
    </message>
    <message>
        <source>Dit is niet de officiële landenlijst.</source>
        <translation>This is not the official country list.</translation>
    </message>
    <message>
        <source> Ingelezen op {day} door {who} uit {file}. Bron: {source}, uitgave {version}. Telt mee {since}.</source>
        <translation> Loaded on {day} by {who} from {file}. Source: {source}, version {version}. It counts {since}.</translation>
    </message>
    <message>
        <source>De officiële lijst is in gebruik.</source>
        <translation>The official list is in use.</translation>
    </message>
    <message>
        <source>op elke dag</source>
        <translation>on every day</translation>
    </message>
    <message>
        <source>vanaf {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>nu in gebruik</source>
        <translation>in use now</translation>
    </message>
    <message numerus="yes">
        <source>%n land(en)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
    <message>
        <source>Officiële landenlijst inlezen</source>
        <translation>Load the official country list</translation>
    </message>
    <message>
        <source>Landenlijst (*.csv);;Alles (*)</source>
        <translation>Country list (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>{file} kan niet worden gelezen. Kies het bestand opnieuw.</source>
        <translation>{file} cannot be read. Choose the file again.</translation>
    </message>
    <message>
        <source>Zonder de officiële lijst geldt weer de afgeleide. De lijst blijft in de geschiedenis.</source>
        <translation>Without the official list the derived one applies again. The list stays in the history.</translation>
    </message>
    <message>
        <source>Lijst buiten gebruik stellen?</source>
        <translation>Take the list out of use?</translation>
    </message>
    <message>
        <source>Buiten gebruik stellen</source>
        <translation>Take out of use</translation>
    </message>
    <message>
        <source>De afgeleide lijst is weer in gebruik.</source>
        <translation>The derived list is in use again.</translation>
    </message>
    <message>
        <source>{file} is ingelezen op {day}. Dossiers worden er vanaf nu aan getoetst.</source>
        <translation>{file} was loaded on {day}. From now on cases are checked against it.</translation>
    </message>
</context>
<context>
    <name>CountryFacts</name>
    <message>
        <source>Visumplicht van onderdanen</source>
        <translation>Visa required for nationals</translation>
    </message>
    <message>
        <source>Ontwikkelingsland (OESO-lijst)</source>
        <translation>Developing country (OECD list)</translation>
    </message>
    <message>
        <source>EURP</source>
        <translation>EURP</translation>
    </message>
    <message>
        <source>Landenlijst van IOM</source>
        <translation>Country list of IOM</translation>
    </message>
    <message>
        <source>Officiële landenlijst</source>
        <translation>Official country list</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>ja, met bijzondere bepalingen</source>
        <translation>yes, with special provisions</translation>
    </message>
    <message>
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>visumplicht én ontwikkelingsland</source>
        <translation>visa required and developing country</translation>
    </message>
    <message>
        <source>één van beide</source>
        <translation>one of the two</translation>
    </message>
    <message>
        <source>geen van beide</source>
        <translation>neither of the two</translation>
    </message>
    <message>
        <source>Beide lijsten naast elkaar</source>
        <translation>Both lists side by side</translation>
    </message>
    <message>
        <source>Afgeleid, niet de officiële landenlijst.</source>
        <translation>Derived, not the official country list.</translation>
    </message>
    <message>
        <source>Wat bekend is over {country}</source>
        <translation>What is known about {country}</translation>
    </message>
</context>
<context>
    <name>CountryListPanel</name>
    <message>
        <source>Wat er niet klopt</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Er staat</source>
        <translation>It says</translation>
    </message>
    <message>
        <source>Wat te doen</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Landen die anders komen te staan</source>
        <translation>Countries whose standing changes</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Met deze lijst</source>
        <translation>With this list</translation>
    </message>
    <message>
        <source>De lijst zoals zij gelezen is</source>
        <translation>The list as it was read</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Inlezen en gebruiken</source>
        <translation>Load and use</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Van wie komt de lijst, en waar staat zij?</source>
        <translation>Who issued the list, and where is it written?</translation>
    </message>
    <message>
        <source>Uitgave</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Leeg: de dag van vandaag.</source>
        <translation>Empty: today.</translation>
    </message>
    <message>
        <source>Telt mee vanaf</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>Leeg: op elke dag.</source>
        <translation>Empty: on every day.</translation>
    </message>
    <message>
        <source>Verbeter dit in het bestand</source>
        <translation>Mend this in the file</translation>
    </message>
    <message>
        <source>Waar komt de lijst vandaan?</source>
        <translation>Where does the list come from?</translation>
    </message>
    <message>
        <source>Het bestand wordt nagekeken…</source>
        <translation>The file is being looked through…</translation>
    </message>
    <message numerus="yes">
        <source>%n plaats(en) in het bestand kloppen niet.</source>
        <translation>
            <numerusform>%n place in the file is wrong.</numerusform>
            <numerusform>%n places in the file are wrong.</numerusform>
        </translation>
    </message>
    <message>
        <source> De lijst van nu blijft in gebruik.</source>
        <translation> The list of now stays in use.</translation>
    </message>
    <message numerus="yes">
        <source>%n land(en) gelezen, zonder fouten.</source>
        <translation>
            <numerusform>%n country read, without mistakes.</numerusform>
            <numerusform>%n countries read, without mistakes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n land(en) komen vandaag anders te staan</source>
        <translation>
            <numerusform>The standing of %n country changes today</numerusform>
            <numerusform>The standing of %n countries changes today</numerusform>
        </translation>
    </message>
    <message>
        <source>Schrijf dag, maand en jaar, zoals 02-11-2026, of laat dit leeg.</source>
        <translation>Write day, month and year, like 02-11-2026, or leave this empty.</translation>
    </message>
    <message>
        <source>Schrijf waar de lijst vandaan komt.</source>
        <translation>Write where the list comes from.</translation>
    </message>
</context>
<context>
    <name>CountrySearch</name>
    <message>
        <source>Typ een land, in welke taal dan ook</source>
        <translation>Type a country, in any language</translation>
    </message>
    <message>
        <source>Geen land gevonden. Probeer een andere taal of de landcode.</source>
        <translation>No country found. Try another language or the country code.</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Niet bekend</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Zekerheid van de bron: {certainty}.</source>
        <translation>Certainty of the source: {certainty}.</translation>
    </message>
</context>
<context>
    <name>CountrySheetDialog</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Landblad {country} – Herintegratie</source>
        <translation>Country sheet {country} – Herintegratie</translation>
    </message>
    <message>
        <source>Wat bekend is op {day}, en wat niet. Vraag na wat niet bekend is.</source>
        <translation>What is known on {day}, and what is not. Ask about what is not known.</translation>
    </message>
</context>
<context>
    <name>DamageGate</name>
    <message>
        <source>Kluis redden naar een nieuwe map…</source>
        <translation>Rescue the vault to a new folder…</translation>
    </message>
    <message>
        <source>Back-up terugzetten…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>Lijst bewaren…</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>De nieuwe kluis openen</source>
        <translation>Open the new vault</translation>
    </message>
    <message>
        <source>Redden met een ander sleutelbestand…</source>
        <translation>Rescue with another key file…</translation>
    </message>
    <message>
        <source>Deze kluis is beschadigd</source>
        <translation>This vault is damaged</translation>
    </message>
    <message>
        <source>Er is niets gewijzigd en de beschadigde kluis blijft zoals zij is. Redden kopieert alles wat nog leesbaar is naar een nieuwe kluis, met een lijst van wat niet lukte.</source>
        <translation>Nothing was changed and the damaged vault stays as it is. Rescuing copies everything that can still be read to a new vault, with a list of what could not be saved.</translation>
    </message>
    <message>
        <source>Andere kluis openen…</source>
        <translation>Open another vault…</translation>
    </message>
    <message>
        <source>Waar de geredde kluis komt</source>
        <translation>Where the rescued vault goes</translation>
    </message>
    <message>
        <source>Tekst (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Lijst bewaren</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>De lijst staat in {file}.</source>
        <translation>The list is in {file}.</translation>
    </message>
    <message>
        <source>Back-ups (*.hibackup);;Alle bestanden (*)</source>
        <translation>Backups (*.hibackup);;All files (*)</translation>
    </message>
    <message>
        <source>Back-up kiezen</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Waar de teruggezette kluis komt</source>
        <translation>Where the restored vault goes</translation>
    </message>
    <message>
        <source>Bezig met redden; dit kan enkele minuten duren…</source>
        <translation>Rescuing; this may take some minutes…</translation>
    </message>
    <message>
        <source>Bezig met terugzetten…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>De back-up staat in {folder}.</source>
        <translation>The backup is in {folder}.</translation>
    </message>
    <message>
        <source>Er ligt geen leesbare lijst van wissingen bij deze back-up. Een dossier dat daarna is gewist, kan terug zijn: kijk de bewijzen van wissing na.</source>
        <translation>No readable list of erasures lies with this backup. A case that was erased since may be back: look at the certificates of erasure.</translation>
    </message>
    <message numerus="yes">
        <source>%n gewist(e) dossier(s) opnieuw gewist.</source>
        <translation>
            <numerusform>%n erased case erased again.</numerusform>
            <numerusform>%n erased cases erased again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) gered in {folder}.</source>
        <translation>
            <numerusform>%n case rescued in {folder}.</numerusform>
            <numerusform>%n cases rescued in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Niet alles kon worden gered; zie de lijst.</source>
        <translation>Not everything could be rescued; see the list.</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd-mm-yyyy</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>niet meer leesbaar</source>
        <translation>no longer readable</translation>
    </message>
    <message>
        <source>Hele gezin</source>
        <translation>Whole family</translation>
    </message>
    <message>
        <source>opgeteld</source>
        <translation>added up</translation>
    </message>
    <message>
        <source>{place}: was {before}, is {after}</source>
        <translation>{place}: was {before}, is {after}</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Opnieuw berekenen</source>
        <translation>Compute again</translation>
    </message>
    <message>
        <source>Verschil met vandaag</source>
        <translation>Difference with today</translation>
    </message>
    <message>
        <source>Terug naar de lijst</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Budget per persoon, zoals toen</source>
        <translation>Budget per person, as it was</translation>
    </message>
    <message>
        <source>Persoon</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Telt als</source>
        <translation>Counts as</translation>
    </message>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Maximaal</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Contant</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Maximaal contant</source>
        <translation>Cash limit</translation>
    </message>
    <message>
        <source>Voorwaarden, zoals toen</source>
        <translation>Conditions, as they were</translation>
    </message>
    <message>
        <source>Voorwaarde</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Verschillen</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Wat anders is</source>
        <translation>What is different</translation>
    </message>
    <message>
        <source>In de woorden van toen.</source>
        <translation>In the words of that day.</translation>
    </message>
    <message>
        <source>Getoetst op</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Regeling</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Regelset</source>
        <translation>Rule set</translation>
    </message>
    <message>
        <source>Leeftijd telt op</source>
        <translation>Age counts on</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>{moment} door {who}, bij versie {version} van het plan</source>
        <translation>{moment} by {who}, with version {version} of the plan</translation>
    </message>
    <message>
        <source>Deze beslissing is anders dan het logboek heeft vastgelegd. Laat de kluis controleren met «herintegratie vault check».</source>
        <translation>This decision differs from what the journal recorded. Have the vault checked with «herintegratie vault check».</translation>
    </message>
    <message>
        <source>Het plan mocht worden ondertekend.</source>
        <translation>The plan could be signed.</translation>
    </message>
    <message>
        <source>Het plan mocht niet worden ondertekend.</source>
        <translation>The plan could not be signed.</translation>
    </message>
    <message>
        <source>Wordt berekend…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source> Met de regels en feiten van {day} komt precies hetzelfde uit.</source>
        <translation> With the rules and facts of {day} exactly the same comes out.</translation>
    </message>
    <message>
        <source>Gelijk aan toen.</source>
        <translation>The same as then.</translation>
    </message>
    <message>
        <source> Het programma rekent dit nu anders uit dan toen.</source>
        <translation> The program computes this differently now.</translation>
    </message>
    <message>
        <source>Niet gelijk aan toen.</source>
        <translation>Not the same as then.</translation>
    </message>
    <message numerus="yes">
        <source>Vandaag zou dit anders zijn: %n verschil(len).</source>
        <translation>
            <numerusform>Today this would be different: %n difference.</numerusform>
            <numerusform>Today this would be different: %n differences.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vandaag zou hetzelfde gelden.</source>
        <translation>Today the same would apply.</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <source>Genomen</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Aanvrager</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Regeling</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Nog zonder naam</source>
        <translation>No name yet</translation>
    </message>
</context>
<context>
    <name>DecisionsTopic</name>
    <message>
        <source>Zoek op dossiernummer of naam van de aanvrager</source>
        <translation>Search by case number or name of the applicant</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Beslissingen</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Bij elk ondertekend plan is bewaard wat de toetsing toen zei, met de regels van toen. Elke beslissing kan opnieuw worden berekend.</source>
        <translation>For every signed plan it was kept what the check said then, with the rules of then. Every decision can be computed again.</translation>
    </message>
    <message>
        <source>Beslissingen, nieuwste eerst</source>
        <translation>Decisions, newest first</translation>
    </message>
    <message numerus="yes">
        <source>%n beslissing(en)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Er is nog geen plan ondertekend. Bij de eerste komt hier wat toen gold.</source>
        <translation>No plan was signed yet. With the first one, what applied then comes here.</translation>
    </message>
    <message>
        <source>Geen beslissing gevonden voor “{words}”. Plannen die elders zijn ondertekend, of voordat beslissingen werden bewaard, staan hier niet.</source>
        <translation>No decision found for “{words}”. Plans that were signed elsewhere, or before decisions were kept, are not here.</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Document {number}</source>
        <translation>Document {number}</translation>
    </message>
    <message>
        <source>{document} verwijderen</source>
        <translation>Remove {document}</translation>
    </message>
    <message>
        <source>Zoek land</source>
        <translation>Search country</translation>
    </message>
    <message>
        <source>Dit document is op {day} niet meer geldig.</source>
        <translation>This document will have expired on {day}.</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Document toevoegen</source>
        <translation>Add document</translation>
    </message>
    <message>
        <source>heeft geen documenten</source>
        <translation>has no documents</translation>
    </message>
    <message>
        <source>Soort document</source>
        <translation>Type of document</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Land van afgifte</source>
        <translation>Country of issue</translation>
    </message>
    <message>
        <source>Geldig tot</source>
        <translation>Expiry date</translation>
    </message>
    <message>
        <source>Waar is het?</source>
        <translation>Where is it?</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>Dossier elders bewaren</source>
        <translation>Keep the case elsewhere</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bezig met bewaren…</source>
        <translation>Keeping…</translation>
    </message>
    <message>
        <source>De kluis kan nu niet worden geschreven. Dit dossier komt versleuteld in een kleine noodkluis op een andere plaats, bijvoorbeeld een andere schijf of een stick. Zij gaat open met dezelfde wachtwoordzin.</source>
        <translation>The vault cannot be written now. This case goes encrypted into a small emergency vault in another place, for instance another disk or a stick. It opens with the same passphrase.</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Wachtwoordzin van de kluis</source>
        <translation>Passphrase of the vault</translation>
    </message>
    <message>
        <source>Waar het dossier heen gaat</source>
        <translation>Where the case goes</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van deze kluis.</source>
        <translation>Type the passphrase of this vault.</translation>
    </message>
    <message>
        <source>Het dossier staat versleuteld in {folder}. Open die kluis later met dezelfde wachtwoordzin om het terug te halen. Dit venster blijft proberen gewoon op te slaan.</source>
        <translation>The case is encrypted in {folder}. Open that vault later with the same passphrase to get it back. This window keeps trying to save as usual.</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Dossier {case} voorgoed wissen</source>
        <translation>Erase case {case} for good</translation>
    </message>
    <message>
        <source>Waarom?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Dit blijft bewaard en staat op het bewijs. Noem geen namen.</source>
        <translation>This is kept and is on the certificate. Mention no names.</translation>
    </message>
    <message>
        <source>Wissen vóór het einde van de bewaartermijn</source>
        <translation>Erase before the end of the retention period</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Typ het dossiernummer</source>
        <translation>Type the case number</translation>
    </message>
    <message>
        <source>Voorgoed wissen</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Logboek en versies blijven: daarin staat het nummer en geen naam.</source>
        <translation>The journal and the versions stay: they hold the number and no name.</translation>
    </message>
    <message>
        <source>Dit gaat weg:</source>
        <translation>This goes:</translation>
    </message>
    <message>
        <source>Dossier {case} is gewist.</source>
        <translation>Case {case} was erased.</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>Kijk dit nog na</source>
        <translation>Check this</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Er ging iets mis – Herintegratie</source>
        <translation>Something went wrong – Herintegratie</translation>
    </message>
    <message>
        <source>Er ging iets mis in het programma.</source>
        <translation>Something went wrong in the program.</translation>
    </message>
    <message>
        <source>Uw werk is opgeslagen. U kunt gewoon verder werken.</source>
        <translation>Your work has been saved. You can carry on working.</translation>
    </message>
    <message>
        <source>Uw laatste wijziging staat nog niet op de schijf; bewaar een kopie.</source>
        <translation>Your last change is not on the disk yet; keep a copy.</translation>
    </message>
    <message>
        <source>Gebeurt dit vaker? Stuur dan het rapport hieronder naar uw beheerder. Er staan geen persoonsgegevens in.</source>
        <translation>Does this happen more often? Then send the report below to your administrator. It holds no personal data.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>(niet verplicht)</source>
        <translation>(optional)</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>Welkom</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Wie bent u?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Kies een wachtwoordzin</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Uw herstelsleutel</source>
        <translation>Your recovery key</translation>
    </message>
    <message>
        <source>Klopt uw papier?</source>
        <translation>Is your copy right?</translation>
    </message>
    <message>
        <source>Stap {number} van {count}</source>
        <translation>Step {number} of {count}</translation>
    </message>
</context>
<context>
    <name>FixingCard</name>
    <message>
        <source>Wanneer is de subsidie vastgesteld?</source>
        <translation>When was the subsidy fixed?</translation>
    </message>
    <message>
        <source>Vastgestelde subsidies</source>
        <translation>Subsidies that were fixed</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Vertrek</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Vastgesteld op</source>
        <translation>Fixed on</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Er is nog niets vastgesteld; tot dan komt geen dossier aan de beurt.</source>
        <translation>Nothing was fixed yet; until then no case is due.</translation>
    </message>
    <message>
        <source>Waar staat dat? (beschikking, datum)</source>
        <translation>Where does it say so? (decision, date)</translation>
    </message>
    <message>
        <source>Intrekken</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Vaststelling vermelden</source>
        <translation>Record fixing</translation>
    </message>
    <message>
        <source>Vertrek van</source>
        <translation>Departure from</translation>
    </message>
    <message>
        <source>tot en met</source>
        <translation>up to and including</translation>
    </message>
    <message>
        <source>Vul drie dagen in, als dd-mm-jjjj.</source>
        <translation>Fill in three days, as dd-mm-yyyy.</translation>
    </message>
</context>
<context>
    <name>GivenRow</name>
    <message>
        <source>Toch een afschrift geven</source>
        <translation>Give a transcript after all</translation>
    </message>
    <message>
        <source>Toch het ondertekende bestand zelf geven…</source>
        <translation>Give the signed file itself all the same…</translation>
    </message>
    <message>
        <source>Dit is het ondertekende bestand zelf, met het zegel en het hele dossier erin, want het eigen dossier moet het echte plan bewaren.</source>
        <translation>This is the signed file itself, with the seal and the whole case in it, for the own file must keep the real plan.</translation>
    </message>
    <message>
        <source>Dit is het plan met het hele dossier erin, want het is voor het eigen dossier: geef dit bestand aan niemand anders.</source>
        <translation>This is the plan with the whole case in it, for it is meant for the own file: give this file to nobody else.</translation>
    </message>
    <message>
        <source>U geeft het ondertekende bestand zelf, met het hele dossier erin, ook de vertrouwelijke antwoorden. Dat komt zo bij het dossier te staan.</source>
        <translation>You give the signed file itself, with the whole case in it, confidential answers too. It will stand so with the case.</translation>
    </message>
    <message>
        <source>Dit is een afschrift: dezelfde bladzijden en codes, zonder zegel en zonder het dossier erin, want de antwoorden daarin zijn alleen voor het eigen dossier.</source>
        <translation>This is a transcript: the same pages and codes, without a seal and without the case in it, for the answers in that are for the own file only.</translation>
    </message>
    <message>
        <source>Dit exemplaar is om te lezen: het dossier zit er niet in, want de antwoorden daarin zijn alleen voor het eigen dossier.</source>
        <translation>This copy is for reading: the case is not in it, for the answers in that are for the own file only.</translation>
    </message>
</context>
<context>
    <name>HappenedField</name>
    <message>
        <source>Op welke dag was het eerdere vertrek?</source>
        <translation>On which day was the earlier departure?</translation>
    </message>
    <message>
        <source>Het telt {years} jaar mee.</source>
        <translation>It counts for {years} years.</translation>
    </message>
    <message>
        <source>Schrijf dag, maand en jaar, zoals 02-11-2026.</source>
        <translation>Write day, month and year, such as 02-11-2026.</translation>
    </message>
    <message>
        <source>Deze dag ligt na het antwoord van {day}.</source>
        <translation>This day is after the answer of {day}.</translation>
    </message>
    <message>
        <source>Zolang de dag niet bekend is, telt het eerdere vertrek mee.</source>
        <translation>As long as the day is not known, the earlier departure counts.</translation>
    </message>
    <message>
        <source>Telt niet meer vanaf {day}.</source>
        <translation>Does not count any more from {day}.</translation>
    </message>
    <message>
        <source>Telt niet meer: dat is voorbij sinds {day}.</source>
        <translation>Does not count any more: that ended on {day}.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>De map van de kluis is niet meer te bereiken. Sluit de schijf of de stick weer aan; wat u typt blijft zo lang in het geheugen.</source>
        <translation>The folder of the vault can no longer be reached. Connect the disk or the stick again; what you type stays in memory meanwhile.</translation>
    </message>
    <message>
        <source>Op de schijf van de kluis is nog {free} MB vrij. Maak ruimte vrij.</source>
        <translation>On the disk of the vault {free} MB is left. Make room.</translation>
    </message>
</context>
<context>
    <name>HelperRows</name>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Taal van de tolk</source>
        <translation>Language of the interpreter</translation>
    </message>
    <message>
        <source>Vul de naam in; die staat bij de handtekening.</source>
        <translation>Fill in the name; it stands beside the signature.</translation>
    </message>
    <message>
        <source>Niet ingevuld</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Dossier {case} vasthouden</source>
        <translation>Hold case {case}</translation>
    </message>
    <message>
        <source>Waarom moet het dossier blijven?</source>
        <translation>Why must the case stay?</translation>
    </message>
    <message>
        <source>Vasthouden</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Dossier {case} wordt vastgehouden.</source>
        <translation>Case {case} is held.</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>&amp;Gezinslid toevoegen</source>
        <translation>&amp;Add family member</translation>
    </message>
    <message>
        <source>Eerste gezinslid toevoegen</source>
        <translation>Add first family member</translation>
    </message>
    <message>
        <source>Wie gaan er terug?</source>
        <translation>Who is returning?</translation>
    </message>
    <message>
        <source>Gezinsleden</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>Registreer iedereen die meegaat, met de naam zoals die op het document staat.</source>
        <translation>Register everybody who goes along, with the name as on the document.</translation>
    </message>
    <message>
        <source>Begin met de aanvrager. Wat u niet weet, kunt u later aanvullen.</source>
        <translation>Begin with the applicant. What you do not know, you can add later.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Nog geen naam</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>1 antwoord ontbreekt</source>
        <translation>1 answer is missing</translation>
    </message>
    <message>
        <source>{count} antwoorden ontbreken</source>
        <translation>{count} answers are missing</translation>
    </message>
    <message>
        <source>Kijk dit nog na</source>
        <translation>Check this</translation>
    </message>
    <message>
        <source>Compleet</source>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>IdentityBar</name>
    <message>
        <source>OEFENEN</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Beslissing bekijken</source>
        <translation>View the decision</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Inzage</source>
        <translation>Access request</translation>
    </message>
    <message>
        <source>Alles over één persoon uit dit dossier, als PDF en JSON</source>
        <translation>Everything about one person of this case, as PDF and JSON</translation>
    </message>
    <message>
        <source>Vertrek gepland</source>
        <translation>Planned departure</translation>
    </message>
    <message>
        <source>Behandelaar</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>Bijlagen ({count})</source>
        <translation>Attachments ({count})</translation>
    </message>
    <message>
        <source>Bijlagen</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Gezin {name}</source>
        <translation>Family {name}</translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>{status} · versie {number}</source>
        <translation>{status} · version {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n volwassene(n)</source>
        <translation>
            <numerusform>%n adult</numerusform>
            <numerusform>%n adults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minderjarige(n)</source>
        <translation>
            <numerusform>%n minor</numerusform>
            <numerusform>%n minors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n van onbekende leeftijd</source>
        <translation>
            <numerusform>%n of unknown age</numerusform>
            <numerusform>%n of unknown age</numerusform>
        </translation>
    </message>
    <message>
        <source>Terugkeer naar {country}</source>
        <translation>Return to {country}</translation>
    </message>
    <message>
        <source>Nog niet bekend</source>
        <translation>Not known yet</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>V-nummer</source>
        <translation>V-number</translation>
    </message>
    <message>
        <source>Documenten</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Nog geen naam</source>
        <translation>No name yet</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Er is nog niemand geregistreerd</source>
        <translation>Nobody has been registered yet</translation>
    </message>
    <message>
        <source>Naar gezinsleden</source>
        <translation>Go to family members</translation>
    </message>
    <message>
        <source>Identiteit en documenten</source>
        <translation>Identity and documents</translation>
    </message>
    <message>
        <source>Een V-nummer heeft 10 cijfers. Vul geen burgerservicenummer (BSN) in; dat wordt hier niet gevraagd en niet bewaard.</source>
        <translation>A V-number has 10 digits. Do not fill in a citizen service number (BSN); it is not asked for here and not kept.</translation>
    </message>
</context>
<context>
    <name>ImpactCard</name>
    <message>
        <source>Gevolgen voor de open dossiers</source>
        <translation>Consequences for the open cases</translation>
    </message>
    <message>
        <source>Bekeken dossiers</source>
        <translation>Cases looked at</translation>
    </message>
    <message>
        <source>Niet verder kijken</source>
        <translation>Look no further</translation>
    </message>
    <message>
        <source>Wat er verandert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Aanvrager</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>{done} van {total} open dossiers bekeken, {changed} veranderen.</source>
        <translation>{done} of {total} open cases looked at, {changed} change.</translation>
    </message>
    <message>
        <source>U keek niet verder: {done} van {total} open dossiers zijn bekeken, waarvan {changed} veranderen.</source>
        <translation>You looked no further: {done} of {total} open cases were looked at, {changed} of which change.</translation>
    </message>
    <message>
        <source>Er zijn geen open dossiers.</source>
        <translation>There are no open cases.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) veranderen.</source>
        <translation>
            <numerusform>%n case changes.</numerusform>
            <numerusform>%n cases change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) blijven gelijk.</source>
        <translation>
            <numerusform>%n case stays the same.</numerusform>
            <numerusform>%n cases stay the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) konden niet worden bekeken.</source>
        <translation>
            <numerusform>%n case could not be looked at.</numerusform>
            <numerusform>%n cases could not be looked at.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hier staan de eerste {most} gevolgen; alle dossiers zijn geteld.</source>
        <translation>These are the first {most} consequences; all cases were counted.</translation>
    </message>
</context>
<context>
    <name>InkPad</name>
    <message>
        <source>Handtekening</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Teken hier met de muis of de pen. Wie het toetsenbord gebruikt, kan op papier ondertekenen.</source>
        <translation>Sign here with the mouse or the pen. If you use the keyboard, you can sign on paper.</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>getekend</source>
        <translation>signed</translation>
    </message>
</context>
<context>
    <name>InkView</name>
    <message>
        <source>Handtekening</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>getekend</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>InstallPanel</name>
    <message>
        <source>Wat er niet klopt</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Waarom installeert u dit bestand zonder handtekening?</source>
        <translation>Why do you install this file without a signature?</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Verbeter dit in het bestand</source>
        <translation>Mend this in the file</translation>
    </message>
    <message>
        <source>Het bestand wordt nagekeken…</source>
        <translation>The file is being looked through…</translation>
    </message>
    <message>
        <source>Het bestand klopt, en de voorbeelden erin komen uit.</source>
        <translation>The file is sound, and the examples in it come out.</translation>
    </message>
    <message>
        <source>Het programma heeft geen bestand van deze naam: het vervalt.</source>
        <translation>The program has no file of this name: it lapses.</translation>
    </message>
    <message>
        <source>Dit wordt bij het bestand bewaard, met uw naam en de dag.</source>
        <translation>This is kept with the file, with your name and the day.</translation>
    </message>
    <message>
        <source>Het bestand klopt. Er staan geen voorbeelden in.</source>
        <translation>The file is sound. There are no examples in it.</translation>
    </message>
    <message>
        <source> De regels van nu blijven gelden.</source>
        <translation> The rules of now stay in force.</translation>
    </message>
    <message>
        <source>Dit bestand kan niet worden geïnstalleerd.</source>
        <translation>This file cannot be installed.</translation>
    </message>
    <message>
        <source>Ondertekend door {name}, een sleutel die uw organisatie vertrouwt.</source>
        <translation>Signed by {name}, a key that your organisation trusts.</translation>
    </message>
    <message>
        <source>Niet vertrouwd. </source>
        <translation>Not trusted. </translation>
    </message>
    <message>
        <source>Er ligt een handtekening bij, maar niet van een sleutel die u vertrouwt, of het bestand is daarna gewijzigd.</source>
        <translation>There is a signature beside it, but not by a key that you trust, or the file was changed afterwards.</translation>
    </message>
    <message>
        <source>Dit bestand is niet ondertekend. Vraag na of het van de goede bron komt.</source>
        <translation>This file is not signed. Ask whether it comes from the right source.</translation>
    </message>
    <message>
        <source>Schrijf waarom u dit bestand toch installeert.</source>
        <translation>Write why you install this file all the same.</translation>
    </message>
    <message>
        <source>De gevolgen zijn nog niet helemaal bekend. Wacht even, of kies nog eens.</source>
        <translation>The consequences are not wholly known yet. Wait a moment, or choose again.</translation>
    </message>
    <message>
        <source>Terugdraaien</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Installeren</source>
        <translation>Install</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Uitgave {new}. Een bestand van deze naam is er nu nog niet.</source>
        <translation>Version {new}. There is no file of this name yet.</translation>
    </message>
    <message>
        <source>Uitgave {new}; nu in gebruik: uitgave {now}.</source>
        <translation>Version {new}; in use now: version {now}.</translation>
    </message>
</context>
<context>
    <name>ItselfDialog</name>
    <message>
        <source>Het ondertekende bestand zelf geven</source>
        <translation>Give the signed file itself</translation>
    </message>
    <message>
        <source>Het bestand zelf geven</source>
        <translation>Give the file itself</translation>
    </message>
    <message>
        <source>Een afschrift geven</source>
        <translation>Give a transcript</translation>
    </message>
    <message>
        <source>In dit bestand zit het hele dossier. Dit kan worden gelezen door: {whom}.</source>
        <translation>The whole case is in this file. It can be read by: {whom}.</translation>
    </message>
    <message>
        <source>Het ondertekende bestand zelf geven?</source>
        <translation>Give the signed file itself?</translation>
    </message>
    <message>
        <source>Doe dit alleen voor wie het zegel zelf moet kunnen controleren en het hele dossier mag lezen, zoals een accountant. Wat weg is, komt niet terug.</source>
        <translation>Do this only for somebody who must be able to check the seal and may read the whole case, as an auditor. What is gone does not come back.</translation>
    </message>
    <message>
        <source>Bij het dossier en in het logboek komt te staan dat u dit bestand hebt gegeven, en aan wie.</source>
        <translation>It will stand with the case and in the journal that you gave this file, and to whom.</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>Deel van de naam</source>
        <translation>Part of the name</translation>
    </message>
    <message>
        <source>Nummer of begin</source>
        <translation>Number or beginning</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Logboek, nieuwste eerst</source>
        <translation>Journal, newest first</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Alles wat in deze kluis is gedaan, door wie en wanneer. Elke regel is aan de vorige geketend: wie er een verandert of weghaalt, valt op bij het onderzoeken van de kluis.</source>
        <translation>Everything that was done in this vault, by whom and when. Each entry is chained to the one before it: changing one or taking it away shows when the vault is checked.</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Schrijf de dag als dd-mm-jjjj; tot dan telt hij niet mee.</source>
        <translation>Write the day as dd-mm-yyyy; until then it does not count.</translation>
    </message>
    <message>
        <source>Bezig met zoeken…</source>
        <translation>Searching…</translation>
    </message>
    <message numerus="yes">
        <source>%n regel(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de nieuwste %n regel(s); scrol voor meer</source>
        <translation>
            <numerusform>the newest %n entry; scroll for more</numerusform>
            <numerusform>the newest %n entries; scroll for more</numerusform>
        </translation>
    </message>
    <message>
        <source>Hierover staat niets in het logboek</source>
        <translation>The journal says nothing about this</translation>
    </message>
    <message>
        <source>Deze regel gaat niet over een dossier.</source>
        <translation>This entry is not about a case.</translation>
    </message>
</context>
<context>
    <name>JournalTable</name>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>{what} (voor {whom})</source>
        <translation>{what} (for {whom})</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Zo weet het programma dat u het zelf bent. De herstelsleutel mag ook.</source>
        <translation>So the program knows that it is you. The recovery key will do too.</translation>
    </message>
    <message>
        <source>Uw eigen wachtwoordzin</source>
        <translation>Your own passphrase</translation>
    </message>
    <message>
        <source>Niet doen</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>Bezig…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>Typ uw eigen wachtwoordzin.</source>
        <translation>Type your own passphrase.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Toetsen – Herintegratie</source>
        <translation>Keys – Herintegratie</translation>
    </message>
    <message>
        <source>Alles met het toetsenbord</source>
        <translation>Everything with the keyboard</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dossier zoeken</source>
        <translation>Search for a case</translation>
    </message>
    <message>
        <source>Nieuw dossier; op het plan: nieuwe regel</source>
        <translation>New case; on the plan: new line</translation>
    </message>
    <message>
        <source>Op het plan: nieuwe regel voor het gezin</source>
        <translation>On the plan: new line for the household</translation>
    </message>
    <message>
        <source>Terug naar de dossiers</source>
        <translation>Back to the cases</translation>
    </message>
    <message>
        <source>Naar stap 1 … 7</source>
        <translation>Go to step 1 … 7</translation>
    </message>
    <message>
        <source>Opslaan en verder</source>
        <translation>Save and continue</translation>
    </message>
    <message>
        <source>Naar het volgende dat nog moet</source>
        <translation>Go to the next thing to do</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Nu opslaan (het gaat ook vanzelf)</source>
        <translation>Save now (it also happens by itself)</translation>
    </message>
    <message>
        <source>Op het plan: regel herhalen</source>
        <translation>On the plan: duplicate line</translation>
    </message>
    <message>
        <source>Op het plan: regel verwijderen</source>
        <translation>On the plan: remove line</translation>
    </message>
    <message>
        <source>Op het plan: meer over de regel</source>
        <translation>On the plan: more about the line</translation>
    </message>
    <message>
        <source>Op het plan: contant of in natura</source>
        <translation>On the plan: cash or in kind</translation>
    </message>
    <message>
        <source>In een tabel: de cel wijzigen; typen kan ook meteen</source>
        <translation>In a table: change the cell; you can also just type</translation>
    </message>
    <message>
        <source>Landblad van het land van terugkeer</source>
        <translation>Sheet of the country of return</translation>
    </message>
    <message>
        <source>Regelingen vergelijken</source>
        <translation>Compare schemes</translation>
    </message>
    <message>
        <source>Bijlagen van het dossier</source>
        <translation>Attachments of the case</translation>
    </message>
    <message>
        <source>Regels en lijsten</source>
        <translation>Rules and lists</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Deze lijst</source>
        <translation>This list</translation>
    </message>
</context>
<context>
    <name>KeyringCard</name>
    <message>
        <source>Op deze computer, zonder wachtwoordzin</source>
        <translation>On this computer, without a passphrase</translation>
    </message>
    <message>
        <source>Uitzetten…</source>
        <translation>Switch off…</translation>
    </message>
    <message>
        <source>Aanzetten…</source>
        <translation>Switch on…</translation>
    </message>
    <message>
        <source>Het beleid van uw kantoor vraagt altijd om een wachtwoordzin.</source>
        <translation>The policy of your office always asks for a passphrase.</translation>
    </message>
    <message>
        <source>Alleen wie de kluis met een eigen wachtwoordzin opent, kan dit kiezen.</source>
        <translation>Only somebody who opens the vault with their own passphrase can choose this.</translation>
    </message>
    <message>
        <source>Aan: het computeraccount waarop u dit aanzette, opent de kluis zonder wachtwoordzin.</source>
        <translation>On: the computer account where you switched this on opens the vault without a passphrase.</translation>
    </message>
    <message>
        <source>Uit: de kluis vraagt u altijd om uw wachtwoordzin.</source>
        <translation>Off: the vault always asks you for your passphrase.</translation>
    </message>
</context>
<context>
    <name>KeyringForm</name>
    <message>
        <source>De herstelsleutel kan hier niet.</source>
        <translation>The recovery key does not work here.</translation>
    </message>
</context>
<context>
    <name>KeyringOffForm</name>
    <message>
        <source>Altijd om de wachtwoordzin vragen</source>
        <translation>Always ask for the passphrase</translation>
    </message>
    <message>
        <source>Uitzetten</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Geen enkel computeraccount opent de kluis daarna nog voor u. U typt nu uw wachtwoordzin, zodat zeker is dat u die nog weet.</source>
        <translation>After this no computer account opens the vault for you any more. You type your passphrase now, so that it is certain that you still know it.</translation>
    </message>
    <message>
        <source>De kluis vraagt u voortaan altijd om de wachtwoordzin.</source>
        <translation>From now on the vault always asks you for the passphrase.</translation>
    </message>
    <message>
        <source>De kluis vraagt u voortaan altijd om de wachtwoordzin. De sleutelbos van deze computer gaf geen antwoord; wat er nog in staat, opent de kluis niet meer.</source>
        <translation>From now on the vault always asks you for the passphrase. The keyring of this computer gave no answer; what is still in it no longer opens the vault.</translation>
    </message>
</context>
<context>
    <name>KeyringOnForm</name>
    <message>
        <source>Op deze computer openen zonder wachtwoordzin</source>
        <translation>Open on this computer without a passphrase</translation>
    </message>
    <message>
        <source>Aanzetten</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Wie op deze computer bij uw account kan, opent daarna met één klik de kluis als u: ook na Ctrl+L, en ook als u er niet bij bent. Doe dit alleen als niemand anders uw account gebruikt en de schijf van de computer versleuteld is.</source>
        <translation>Whoever can get at your account on this computer then opens the vault as you with one click: after Ctrl+L too, and when you are not there. Do this only if nobody else uses your account and the disk of the computer is encrypted.</translation>
    </message>
    <message>
        <source>De sleutel komt in de sleutelbos van dit account. Uw wachtwoordzin blijft werken, en is nog nodig om sleutels te wijzigen. Een nieuwe wachtwoordzin zet dit weer uit.</source>
        <translation>The key goes into the keyring of this account. Your passphrase keeps working, and is still needed to change keys. A new passphrase switches this off again.</translation>
    </message>
    <message>
        <source>Dit computeraccount opent de kluis voortaan ook zonder wachtwoordzin.</source>
        <translation>From now on this computer account opens the vault without a passphrase too.</translation>
    </message>
</context>
<context>
    <name>KeysRoom</name>
    <message>
        <source>Wie de kluis openen</source>
        <translation>Who opens the vault</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rollen</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Iemand toevoegen…</source>
        <translation>Add somebody…</translation>
    </message>
    <message>
        <source>Rollen…</source>
        <translation>Roles…</translation>
    </message>
    <message>
        <source>Nieuwe wachtwoordzin…</source>
        <translation>New passphrase…</translation>
    </message>
    <message>
        <source>Verwijderen…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Nieuwe herstelsleutel…</source>
        <translation>New recovery key…</translation>
    </message>
    <message>
        <source>Nieuwe delen…</source>
        <translation>New shares…</translation>
    </message>
    <message>
        <source>Nieuwe sleutel geven…</source>
        <translation>Give a new key…</translation>
    </message>
    <message>
        <source>Gebruikers en sleutels</source>
        <translation>Users and keys</translation>
    </message>
    <message>
        <source>Ieder opent de kluis met een eigen wachtwoordzin en mag wat de eigen rollen zeggen. Elke wijziging komt in het logboek.</source>
        <translation>Everybody opens the vault with a passphrase of their own and may do what their roles say. Every change is put in the journal.</translation>
    </message>
    <message>
        <source>Op papier, als een wachtwoordzin kwijt is</source>
        <translation>On paper, for when a passphrase is lost</translation>
    </message>
    <message>
        <source>De hele kluis</source>
        <translation>The whole vault</translation>
    </message>
    <message>
        <source>Is iemand vertrokken of een kopie van de kluis kwijt? Met een nieuwe sleutel wordt alles opnieuw versleuteld. Oude kopieën openen wat daarna komt niet meer.</source>
        <translation>Has somebody left, or is a copy of the vault lost? With a new key everything is encrypted anew. Old copies do not open what comes after.</translation>
    </message>
    <message>
        <source>Er is een herstelsleutel: negen groepjes van vier tekens.</source>
        <translation>There is a recovery key: nine groups of four characters.</translation>
    </message>
    <message>
        <source>Er is geen herstelsleutel.</source>
        <translation>There is no recovery key.</translation>
    </message>
    <message>
        <source>Er zijn geen delen: woorden die alleen samen de kluis openen.</source>
        <translation>There are no shares: words that open the vault only together.</translation>
    </message>
    <message>
        <source>{needed} van {count} delen openen samen de kluis (set {set}).</source>
        <translation>{needed} of {count} shares open the vault together (set {set}).</translation>
    </message>
    <message>
        <source>dat bent u</source>
        <translation>that is you</translation>
    </message>
    <message>
        <source>moet de kluis eerst openen</source>
        <translation>must open the vault first</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst om wie het gaat.</source>
        <translation>First choose in the list who it is about.</translation>
    </message>
    <message>
        <source>Dit bent u zelf. Laat een andere beheerder uw sleutel verwijderen.</source>
        <translation>This is you. Have another administrator remove your key.</translation>
    </message>
</context>
<context>
    <name>KeysTopic</name>
    <message>
        <source>Vertrouwde sleutels</source>
        <translation>Trusted keys</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Toegevoegd door</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>Er wordt nog geen sleutel vertrouwd.</source>
        <translation>No key is trusted yet.</translation>
    </message>
    <message>
        <source>Niet meer vertrouwen…</source>
        <translation>Trust no longer…</translation>
    </message>
    <message>
        <source>Van wie is de sleutel?</source>
        <translation>Whose key is it?</translation>
    </message>
    <message>
        <source>Openbare sleutel</source>
        <translation>Public key</translation>
    </message>
    <message>
        <source>64 tekens: cijfers en letters a tot en met f.</source>
        <translation>64 characters: digits and letters a to f.</translation>
    </message>
    <message>
        <source>Uit een bestand…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Sleutel vertrouwen</source>
        <translation>Trust the key</translation>
    </message>
    <message>
        <source>Sleutels</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Een regelbestand dat met een van deze sleutels is ondertekend, komt zeker van die persoon of organisatie en is daarna niet veranderd.</source>
        <translation>A rule file that was signed with one of these keys surely comes from that person or organisation and was not changed afterwards.</translation>
    </message>
    <message>
        <source>Een sleutel toevoegen</source>
        <translation>Add a key</translation>
    </message>
    <message>
        <source>Bel de eigenaar en vergelijk het kenmerk voordat u de sleutel vertrouwt.</source>
        <translation>Call the owner and compare the fingerprint before you trust the key.</translation>
    </message>
    <message>
        <source>{file} kan niet worden gelezen. Kies het bestand opnieuw.</source>
        <translation>{file} cannot be read. Choose the file again.</translation>
    </message>
    <message>
        <source>Kenmerk: {digits}</source>
        <translation>Fingerprint: {digits}</translation>
    </message>
    <message>
        <source>Openbare sleutel (*.pub *.hex *.txt);;Alles (*)</source>
        <translation>Public key (*.pub *.hex *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Openbare sleutel kiezen</source>
        <translation>Choose a public key</translation>
    </message>
    <message>
        <source>Schrijf van wie de sleutel is.</source>
        <translation>Write whose key it is.</translation>
    </message>
    <message>
        <source>Bestanden met de sleutel van {name} worden nu vertrouwd.</source>
        <translation>Files with the key of {name} are trusted now.</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst welke sleutel u niet meer vertrouwt.</source>
        <translation>First choose in the list which key you no longer trust.</translation>
    </message>
    <message>
        <source>Sleutel van {name} niet meer vertrouwen?</source>
        <translation>Trust the key of {name} no longer?</translation>
    </message>
    <message>
        <source>Wat met deze sleutel is geïnstalleerd, blijft in gebruik.</source>
        <translation>What was installed with this key stays in use.</translation>
    </message>
    <message>
        <source>Niet meer vertrouwen</source>
        <translation>Trust no longer</translation>
    </message>
    <message>
        <source>De sleutel van {name} wordt niet meer vertrouwd.</source>
        <translation>The key of {name} is trusted no longer.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Op deze computer is geen printer. Bewaar het plan als PDF en druk het elders af.</source>
        <translation>There is no printer on this computer. Save the plan as a PDF and print it elsewhere.</translation>
    </message>
    <message>
        <source>De printer heeft het plan niet aangenomen. Kijk of hij aan staat en papier heeft, of bewaar het plan als PDF.</source>
        <translation>The printer did not take the plan. See whether it is on and has paper, or save the plan as a PDF.</translation>
    </message>
    <message numerus="yes">
        <source>%n bladzijde(n) afgedrukt.</source>
        <translation>
            <numerusform>%n page printed.</numerusform>
            <numerusform>%n pages printed.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PDF bewaren</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Exemplaren bewaren</source>
        <translation>Save copies</translation>
    </message>
    <message>
        <source>In deze map staan al: {files}. Kies een andere map, of haal ze daar eerst weg.</source>
        <translation>This folder already has: {files}. Choose another folder, or take them away first.</translation>
    </message>
    <message>
        <source>Het plan is niet bewaard: in {folder} kan niet worden geschreven of de schijf is vol. Kies een andere map; in het programma is alles er nog.</source>
        <translation>The plan was not saved: {folder} cannot be written to or the disk is full. Choose another folder; in the program everything is still there.</translation>
    </message>
    <message>
        <source>Bewaard als {file}. Dit bestand is niet versleuteld: geef het alleen aan wie het mag lezen.</source>
        <translation>Saved as {file}. This file is not encrypted: give it only to those who may read it.</translation>
    </message>
    <message>
        <source>Bewaard: {files}. Deze bestanden zijn niet versleuteld: geef ze alleen aan wie ze mag lezen.</source>
        <translation>Saved: {files}. These files are not encrypted: give them only to those who may read them.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Contant</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>In natura</source>
        <translation>In kind</translation>
    </message>
    <message>
        <source>Nog ruimte</source>
        <translation>Left</translation>
    </message>
</context>
<context>
    <name>LimitBanner</name>
    <message>
        <source>Andere regeling kiezen</source>
        <translation>Choose another scheme</translation>
    </message>
    <message>
        <source>Nog geen bedragen ingevuld.</source>
        <translation>No amounts filled in yet.</translation>
    </message>
    <message>
        <source>Een plan gaat over gezinsleden. Er is nog niemand geregistreerd.</source>
        <translation>A plan is about family members. Nobody has been registered yet.</translation>
    </message>
    <message>
        <source>Gezinslid registreren</source>
        <translation>Register family member</translation>
    </message>
    <message>
        <source>Alle bedragen blijven binnen de grenzen.</source>
        <translation>All amounts are within the limits.</translation>
    </message>
    <message>
        <source>Gezinsregel zonder doel</source>
        <translation>Household line without a purpose</translation>
    </message>
    <message>
        <source>Naar de gezinsregel</source>
        <translation>Go to the household line</translation>
    </message>
    <message>
        <source>Leeftijd invullen</source>
        <translation>Fill in age</translation>
    </message>
    <message>
        <source>Naar de regels</source>
        <translation>Go to the lines</translation>
    </message>
    <message>
        <source>inklappen</source>
        <translation>show less</translation>
    </message>
    <message>
        <source>en nog {count}</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>LimitBar</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>{spent} van {limit}, waarvan contant {cash} van {cash_limit}</source>
        <translation>{spent} of {limit}, of which cash {cash} of {cash_limit}</translation>
    </message>
    <message>
        <source> – te veel</source>
        <translation> – too much</translation>
    </message>
</context>
<context>
    <name>LimitCell</name>
    <message>
        <source>waarvan contant {amount}</source>
        <translation>of which in cash {amount}</translation>
    </message>
    <message>
        <source>Totaal {amount} te veel</source>
        <translation>Total {amount} too much</translation>
    </message>
    <message>
        <source>Contant {amount} te veel</source>
        <translation>Cash {amount} too much</translation>
    </message>
    <message>
        <source>Nog {amount} ruimte, met dit plan</source>
        <translation>{amount} left with this plan</translation>
    </message>
</context>
<context>
    <name>LimitTable</name>
    <message>
        <source>Persoon</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Telt als</source>
        <translation>Counts as</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Waarvan contant</source>
        <translation>Of which cash</translation>
    </message>
    <message>
        <source>Nog ruimte</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Budget per persoon</source>
        <translation>Budget per person</translation>
    </message>
    <message>
        <source>Hele gezin</source>
        <translation>Whole family</translation>
    </message>
    <message>
        <source>opgeteld</source>
        <translation>added up</translation>
    </message>
    <message>
        <source>{spent}
van {limit}</source>
        <translation>{spent}
of {limit}</translation>
    </message>
    <message>
        <source>{amount}
te veel</source>
        <translation>{amount}
too much</translation>
    </message>
    <message>
        <source>{amount}
te veel contant</source>
        <translation>{amount}
too much cash</translation>
    </message>
</context>
<context>
    <name>LineDetails</name>
    <message>
        <source>Telt niet mee voor het budget</source>
        <translation>Does not count towards the budget</translation>
    </message>
    <message>
        <source>Uitdrukkelijke toestemming gegeven</source>
        <translation>Express permission given</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Dupliceren</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Meer over deze regel</source>
        <translation>More about this line</translation>
    </message>
    <message>
        <source>Door wie en wanneer, als dat bekend is</source>
        <translation>By whom and when, if known</translation>
    </message>
    <message>
        <source>Toestemming door wie en wanneer</source>
        <translation>Permission by whom and when</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Voor het gezin</source>
        <translation>For the household</translation>
    </message>
    <message>
        <source>Training en begeleiding in Nederland gaan niet van het budget af (artikel 19 OZV).</source>
        <translation>Training and guidance in the Netherlands are not taken from the budget (Article 19 OZV).</translation>
    </message>
    <message>
        <source>Nodig voor elektronica en kleding (artikel 19 OZV).</source>
        <translation>Needed for electronics and clothing (Article 19 OZV).</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Regel zonder doel</source>
        <translation>Line without a purpose</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Oefenen stoppen</source>
        <translation>Stop practising</translation>
    </message>
    <message>
        <source>Regels en lijsten…</source>
        <translation>Rules and lists…</translation>
    </message>
    <message>
        <source>Scans indelen…</source>
        <translation>File scans…</translation>
    </message>
    <message>
        <source>Papier controleren…</source>
        <translation>Check paper…</translation>
    </message>
    <message>
        <source>Gebruikers en sleutels…</source>
        <translation>Users and keys…</translation>
    </message>
    <message>
        <source>Logboek…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>Bewaren en wissen…</source>
        <translation>Keeping and erasing…</translation>
    </message>
    <message>
        <source>Toetsen…</source>
        <translation>Keys…</translation>
    </message>
    <message>
        <source>De regels van uw organisatie kunnen niet worden gelezen.</source>
        <translation>The rules of your organisation cannot be read.</translation>
    </message>
    <message>
        <source> Dossiers worden getoetst aan de regels van het programma; ondertekenen wacht. {why}</source>
        <translation> Cases are checked against the rules of the program; signing has to wait. {why}</translation>
    </message>
    <message>
        <source>Regels en lijsten</source>
        <translation>Rules and lists</translation>
    </message>
    <message numerus="yes">
        <source>Niemand actief: over %n s wordt de kluis vergrendeld.</source>
        <translation>
            <numerusform>Nobody active: the vault will be locked in %n s.</numerusform>
            <numerusform>Nobody active: the vault will be locked in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opslaan lukt niet – Herintegratie</source>
        <translation>Saving fails – Herintegratie</translation>
    </message>
    <message>
        <source>Uw laatste wijzigingen staan nog niet op de schijf.</source>
        <translation>Your last changes are not on the disk yet.</translation>
    </message>
    <message>
        <source>Blijf in het dossier en bewaar eerst een kopie.</source>
        <translation>Stay in the case and keep a copy first.</translation>
    </message>
    <message>
        <source>Blijven</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Sluiten en wijzigingen verliezen</source>
        <translation>Close and lose changes</translation>
    </message>
    <message>
        <source>OEFENEN</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Dossier {case} is geïmporteerd.</source>
        <translation>Case {case} has been imported.</translation>
    </message>
    <message>
        <source>Dossier {case} staat in {path}, niet versleuteld.</source>
        <translation>Case {case} is in {path}, not encrypted.</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Gezinsleden</source>
        <translation>Family members</translation>
    </message>
</context>
<context>
    <name>MemberRemoval</name>
    <message>
        <source>en nog {count} van deze regels</source>
        <translation>and {count} more of these lines</translation>
    </message>
    <message>
        <source>1 antwoord op een voorwaarde</source>
        <translation>1 answer to a condition</translation>
    </message>
    <message>
        <source>{count} antwoorden op voorwaarden</source>
        <translation>{count} answers to conditions</translation>
    </message>
    <message>
        <source>Gezinslid verwijderen</source>
        <translation>Remove family member</translation>
    </message>
    <message>
        <source>{name} verwijderen?</source>
        <translation>Remove {name}?</translation>
    </message>
    <message>
        <source>Dit verdwijnt mee uit het dossier:</source>
        <translation>This disappears from the case as well:</translation>
    </message>
    <message>
        <source>Met Ctrl+Z maakt u dit weer ongedaan.</source>
        <translation>With Ctrl+Z you can undo this.</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Behouden</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>regel zonder doel</source>
        <translation>line without a purpose</translation>
    </message>
    <message>
        <source>regel “{purpose}”</source>
        <translation>line “{purpose}”</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Ten minste 12 tekens, zoals een paar woorden die niemand raadt.</source>
        <translation>At least 12 characters, such as a few words that nobody guesses.</translation>
    </message>
    <message>
        <source>Nieuwe wachtwoordzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation>Once more</translation>
    </message>
    <message numerus="yes">
        <source>Nog %n teken(s).</source>
        <translation>
            <numerusform>%n character to go.</numerusform>
            <numerusform>%n characters to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>De twee wachtwoordzinnen zijn niet gelijk.</source>
        <translation>The two passphrases are not equal.</translation>
    </message>
</context>
<context>
    <name>OfficeBridge</name>
    <message>
        <source>Dit kan niet worden gelezen. Controleer het bestand of de kluis.</source>
        <translation>This cannot be read. Check the file or the vault.</translation>
    </message>
</context>
<context>
    <name>OfficeKeyDialog</name>
    <message>
        <source>Sleutel van een ander kantoor</source>
        <translation>Key of another office</translation>
    </message>
    <message>
        <source>Van welk kantoor is deze sleutel?</source>
        <translation>Of which office is this key?</translation>
    </message>
    <message>
        <source>Sleutel onthouden</source>
        <translation>Remember the key</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sleutel van dit kantoor onthouden?</source>
        <translation>Remember the key of this office?</translation>
    </message>
    <message>
        <source>De codes in dit plan zijn met deze sleutel ondertekend. Onthoudt u hem, dan herkent het programma voortaan ook los papier van dat kantoor.</source>
        <translation>The codes in this plan are signed with this key. If you remember it, the program will recognise loose paper of that office too from now on.</translation>
    </message>
    <message>
        <source>Bel het kantoor en vergelijk dit kenmerk voordat u de sleutel onthoudt:</source>
        <translation>Call the office and compare this fingerprint before you remember the key:</translation>
    </message>
</context>
<context>
    <name>OlderCard</name>
    <message>
        <source>Back-ups met gewiste dossiers</source>
        <translation>Backups with erased cases</translation>
    </message>
    <message>
        <source>Bekijken en verwijderen…</source>
        <translation>Look and remove…</translation>
    </message>
    <message numerus="yes">
        <source>%n back-up(s) of terzijde gezette kluis(zen) van vóór een wissing bevatten het gewiste dossier nog.</source>
        <translation>
            <numerusform>%n backup or vault kept aside, from before an erasure, still holds the erased case.</numerusform>
            <numerusform>%n backups or vaults kept aside, from before an erasure, still hold an erased case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message>
        <source>Back-ups met gewiste dossiers</source>
        <translation>Backups with erased cases</translation>
    </message>
    <message>
        <source>Deze back-ups en terzijde gezette kluizen zijn van vóór een wissing en bevatten het gewiste dossier nog. Zet u er een terug, dan wordt het opnieuw gewist; wie de sleutel van toen heeft, kan het er wel uit lezen.</source>
        <translation>These backups and vaults kept aside are from before an erasure and still hold the erased case. When you restore one, the case is erased again; but whoever has the key of then can read it there.</translation>
    </message>
    <message>
        <source>Gewiste dossiers</source>
        <translation>Erased cases</translation>
    </message>
    <message>
        <source>Geen enkele back-up bevat nog een gewist dossier.</source>
        <translation>No backup holds an erased case any more.</translation>
    </message>
    <message>
        <source>Eerst wordt een nieuwe back-up gemaakt en getest…</source>
        <translation>First a new backup is made and tested…</translation>
    </message>
    <message numerus="yes">
        <source>%n bestand(en) of map(pen) worden voorgoed verwijderd. Dit komt in het logboek en op het bewijs van wissing.</source>
        <translation>
            <numerusform>%n file or folder is removed for good. This is put in the journal and on the certificate of erasure.</numerusform>
            <numerusform>%n files or folders are removed for good. This is put in the journal and on the certificate of erasure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verwijderd.</source>
        <translation>
            <numerusform>%n removed.</numerusform>
            <numerusform>%n removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Niet te bereiken: {paths}. Sluit de stick of schijf aan en probeer het opnieuw.</source>
        <translation>Out of reach: {paths}. Connect the stick or disk and try again.</translation>
    </message>
    <message>
        <source>niet te bereiken: op een stick of schijf die er niet is</source>
        <translation>out of reach: on a stick or disk that is not there</translation>
    </message>
    <message>
        <source>terzijde gezette kluis; gaat niet vanzelf weg</source>
        <translation>vault kept aside; does not go by itself</translation>
    </message>
    <message>
        <source>gaat niet vanzelf weg</source>
        <translation>does not go by itself</translation>
    </message>
    <message>
        <source>gaat vanzelf weg rond {day}</source>
        <translation>goes by itself around {day}</translation>
    </message>
</context>
<context>
    <name>OtherPapers</name>
    <message>
        <source>Andere stukken</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Exemplaren voor huishouden, dossier en partner…</source>
        <translation>Copies for household, file and partner…</translation>
    </message>
</context>
<context>
    <name>OverrideForm</name>
    <message>
        <source>Besluit vastleggen</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Waarom is anders besloten?</source>
        <translation>Why was it decided otherwise?</translation>
    </message>
    <message>
        <source>Noem alleen het kenmerk van de brief, geen bijzonderheden.</source>
        <translation>Name only the reference of the letter, no particulars.</translation>
    </message>
    <message>
        <source>Noem het bericht of de brief waarin dit staat.</source>
        <translation>Name the message or letter that says so.</translation>
    </message>
    <message>
        <source>Wie besloot dit?</source>
        <translation>Who decided this?</translation>
    </message>
    <message>
        <source>Op welke dag?</source>
        <translation>On which day?</translation>
    </message>
    <message>
        <source>Anders besloten</source>
        <translation>Decided otherwise</translation>
    </message>
    <message>
        <source>Schrijf dag, maand en jaar, zoals 02-11-2026.</source>
        <translation>Write day, month and year, such as 02-11-2026.</translation>
    </message>
    <message>
        <source>Deze dag is nog niet geweest.</source>
        <translation>This day has not come yet. Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>Schrijf op waarom anders is besloten.</source>
        <translation>Write down why it was decided otherwise.</translation>
    </message>
    <message>
        <source>Schrijf op wie dit besloot.</source>
        <translation>Write down who decided this.</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Bijvoorbeeld 8NJDG-6PE56-DR027</source>
        <translation>For example 8NJDG-6PE56-DR027</translation>
    </message>
    <message>
        <source>Zoek deze code</source>
        <translation>Look up this code</translation>
    </message>
    <message>
        <source>Bewaren: {page}</source>
        <translation>Keep: {page}</translation>
    </message>
    <message>
        <source>{file}, blad {number}</source>
        <translation>{file}, sheet {number}</translation>
    </message>
    <message>
        <source>Deze bladzijde is er al; zij wordt niet nog eens bewaard.</source>
        <translation>This page is there already; it is not kept again.</translation>
    </message>
    <message>
        <source>Code onder aan de bladzijde</source>
        <translation>Code at the foot of the page</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Wordt geopend…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>PDF bewaren</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PaperNote</name>
    <message>
        <source>Deze tekens kan het programma niet afdrukken: {marks}. Schrijf ze anders.</source>
        <translation>The program cannot print these characters: {marks}. Write them in another way.</translation>
    </message>
    <message>
        <source>Het plan wordt afgedrukt in het Nederlands.</source>
        <translation>The plan is printed in Dutch.</translation>
    </message>
    <message>
        <source>De vertaling voor {name} is voor een deel goedgekeurd. De andere woorden van het plan worden in het Nederlands afgedrukt. Bespreek die met een tolk.</source>
        <translation>The translation for {name} is approved in part. The other words of the plan are printed in Dutch. Discuss those with an interpreter.</translation>
    </message>
    <message>
        <source>Het plan wordt afgedrukt in het Nederlands en daarnaast: {name}.</source>
        <translation>The plan is printed in Dutch and, beside it, in: {name}.</translation>
    </message>
    <message>
        <source>De vertaling voor {name} is nog niet goedgekeurd. Het plan wordt alleen in het Nederlands afgedrukt. Bespreek het met een tolk.</source>
        <translation>The translation into {name} has not been approved yet. The plan is printed in Dutch only. Discuss it with an interpreter.</translation>
    </message>
</context>
<context>
    <name>PaperOut</name>
    <message>
        <source>PDF bewaren</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>PartialDateEdit</name>
    <message>
        <source>geschat</source>
        <translation>estimated</translation>
    </message>
    <message>
        <source>weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Maand</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Jaar</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>maand</source>
        <translation>month</translation>
    </message>
    <message>
        <source>jaar</source>
        <translation>year</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Nieuwe wachtwoordzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Wachtwoordzin geven</source>
        <translation>Give the passphrase</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Bezig…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>U hebt de kluis met papier geopend. Geef nu een nieuwe wachtwoordzin aan wie de oude kwijt is, dan kan het papier weer achter slot.</source>
        <translation>You opened the vault with paper. Give a new passphrase now to whoever lost the old one; then the paper can be locked away again.</translation>
    </message>
    <message>
        <source>Voor wie?</source>
        <translation>For whom?</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Hoofdletters staan vast (Caps Lock).</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Verberg</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Verberg wat u typt</source>
        <translation>Hide what you type</translation>
    </message>
    <message>
        <source>Toon wat u typt</source>
        <translation>Show what you type</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Nieuwe wachtwoordzin voor {name}</source>
        <translation>New passphrase for {name}</translation>
    </message>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Uw wachtwoordzin van nu</source>
        <translation>Your present passphrase</translation>
    </message>
    <message>
        <source>{name} opent de kluis voortaan met de nieuwe wachtwoordzin.</source>
        <translation>{name} opens the vault with the new passphrase from now on.</translation>
    </message>
</context>
<context>
    <name>PasteGuard</name>
    <message>
        <source>Deze tekst is te lang: er passen hier {limit} tekens. Er is niets geplakt.</source>
        <translation>This text is too long: there is room for {limit} characters here. Nothing was pasted.</translation>
    </message>
    <message>
        <source>Hier passen niet meer dan {limit} tekens.</source>
        <translation>There is room for no more than {limit} characters here.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Alle {count} personen</source>
        <translation>All {count} persons</translation>
    </message>
    <message>
        <source>Iedereen behalve {names}</source>
        <translation>Everybody except {names}</translation>
    </message>
    <message>
        <source>{count} personen</source>
        <translation>{count} persons</translation>
    </message>
    <message>
        <source>{names} en {last}</source>
        <translation>{names} and {last}</translation>
    </message>
</context>
<context>
    <name>PeopleOverview</name>
    <message>
        <source>Wie komt in aanmerking?</source>
        <translation>Who is eligible?</translation>
    </message>
    <message>
        <source>{count} keer uitgesloten</source>
        <translation>excluded {count} times</translation>
    </message>
    <message>
        <source>{count} niet voldaan</source>
        <translation>{count} not met</translation>
    </message>
    <message>
        <source>{count} nog niet bekend</source>
        <translation>{count} not yet known</translation>
    </message>
    <message>
        <source>{count} navragen bij DT&amp;V</source>
        <translation>{count} to be confirmed with DT&amp;V</translation>
    </message>
    <message>
        <source>voldoet aan alle voorwaarden</source>
        <translation>meets all conditions</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Inzage – Herintegratie</source>
        <translation>Access request – Herintegratie</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>heeft maar één naam</source>
        <translation>has only one name</translation>
    </message>
    <message>
        <source>Gezinslid verwijderen</source>
        <translation>Remove family member</translation>
    </message>
    <message>
        <source>Nieuw gezinslid</source>
        <translation>New family member</translation>
    </message>
    <message>
        <source>Voornamen</source>
        <translation>Given names</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Naam in eigen schrift</source>
        <translation>Name in own script</translation>
    </message>
    <message>
        <source>Plaats in het gezin</source>
        <translation>Place in the family</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Gegevens van een persoon uit {case}</source>
        <translation>Data of a person of {case}</translation>
    </message>
    <message>
        <source>PDF en JSON bewaren…</source>
        <translation>Save PDF and JSON…</translation>
    </message>
    <message>
        <source>Alles wat over deze persoon is vastgelegd, met wie er iets van kreeg en wanneer. Namen en nummers van andere gezinsleden worden weggelaten. De bestanden zijn niet versleuteld; lees ze na voordat u ze geeft.</source>
        <translation>Everything recorded about this person, with who received something of it and when. Names and numbers of other family members are left out. The files are not encrypted; read them before you hand them over.</translation>
    </message>
    <message>
        <source>Van wie?</source>
        <translation>Whose?</translation>
    </message>
    <message>
        <source>De gegevens van {name} staan in {folder}.</source>
        <translation>The data of {name} are in {folder}.</translation>
    </message>
    <message>
        <source>Map voor PDF en JSON</source>
        <translation>Folder for PDF and JSON</translation>
    </message>
</context>
<context>
    <name>PlanChoices</name>
    <message>
        <source>Regelingen vergelijken</source>
        <translation>Compare schemes</translation>
    </message>
    <message>
        <source>Nog niet gekozen</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Regeling: welke bedragen gelden</source>
        <translation>Scheme: which amounts apply</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Netwerk na terugkeer</source>
        <translation>Network after return</translation>
    </message>
    <message>
        <source>Volwassene {adult} · minderjarige in een gezin {minor} · minderjarige alleen {alone} · waarvan contant {cash} per persoon.</source>
        <translation>Adult {adult} · minor in a family {minor} · minor alone {alone} · of which cash {cash} per person.</translation>
    </message>
    <message>
        <source>Geldt sinds {day}.</source>
        <translation>In force since {day}.</translation>
    </message>
    <message>
        <source>Niet bekend: {unknown}.</source>
        <translation>Not known: {unknown}.</translation>
    </message>
    <message>
        <source>Of dit project op {day} loopt, is niet bekend. Vraag het na.</source>
        <translation>It is not known whether this project is running on {day}. Ask about it.</translation>
    </message>
    <message>
        <source>Loopt op {day}.</source>
        <translation>Running on {day}.</translation>
    </message>
    <message>
        <source>Dit project loopt niet op {day}. Kies een ander project of vraag het na.</source>
        <translation>This project is not running on {day}. Choose another project or ask about it.</translation>
    </message>
    <message>
        <source>Bron: {source}. Zekerheid: {certainty}.</source>
        <translation>Source: {source}. Certainty: {certainty}.</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>deel van gezinsregel van {amount}</source>
        <translation>part of household line of {amount}</translation>
    </message>
    <message>
        <source>gezinsregel</source>
        <translation>household line</translation>
    </message>
    <message>
        <source>Persoon</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Doel en aanbieder</source>
        <translation>Purpose and provider</translation>
    </message>
    <message>
        <source>Aanbieder</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Vorm</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Nog geen regels; druk op Enter om er een toe te voegen</source>
        <translation>No lines yet; press Enter to add one</translation>
    </message>
    <message>
        <source>Meer over deze regel</source>
        <translation>More about this line</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Voor het gezin</source>
        <translation>For the household</translation>
    </message>
    <message>
        <source>wordt verdeeld</source>
        <translation>is divided</translation>
    </message>
    <message>
        <source>nog leeg</source>
        <translation>still empty</translation>
    </message>
    <message>
        <source>druk op Enter om naar de gezinsregel te gaan</source>
        <translation>press Enter to go to the household line</translation>
    </message>
    <message>
        <source>Dit bedrag telt mee voor een grens die is overschreden.</source>
        <translation>This amount counts towards a limit that has been exceeded.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Regel toevoegen</source>
        <translation>Add line</translation>
    </message>
    <message>
        <source>Gezinsregel</source>
        <translation>Household line</translation>
    </message>
    <message>
        <source>Plan en budget</source>
        <translation>Plan and budget</translation>
    </message>
    <message>
        <source>Leg per persoon vast welke ondersteuning nodig is. Het budget rekent direct mee.</source>
        <translation>Record for each person which support is needed. The budget follows as you type.</translation>
    </message>
    <message>
        <source>Begroting</source>
        <translation>Budget lines</translation>
    </message>
    <message>
        <source>Regel voor het gezin toevoegen ({key})</source>
        <translation>Add a line for the household ({key})</translation>
    </message>
    <message>
        <source>Plan in woorden</source>
        <translation>Plan in words</translation>
    </message>
    <message>
        <source>Plan in woorden · {filled} van {of}</source>
        <translation>Plan in words · {filled} of {of}</translation>
    </message>
    <message>
        <source>Regeling {scheme}, project en netwerk</source>
        <translation>Scheme {scheme}, project and network</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Regels van het plan</source>
        <translation>Lines of the plan</translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>Wat staat terugkeer in de weg?</source>
        <translation>What stands in the way of return?</translation>
    </message>
    <message>
        <source>En hoe worden die belemmeringen weggenomen.</source>
        <translation>And how these obstacles will be removed.</translation>
    </message>
    <message>
        <source>Waaruit bestaat de ondersteuning?</source>
        <translation>What does the support consist of?</translation>
    </message>
    <message>
        <source>In grote lijnen; de regels van de begroting staan in de tabel.</source>
        <translation>In broad outline; the budget lines are in the table.</translation>
    </message>
    <message>
        <source>Hoe draagt dit bij aan herintegratie?</source>
        <translation>How does this contribute to reintegration?</translation>
    </message>
    <message>
        <source>Economisch en sociaal, en ook op de lange duur.</source>
        <translation>Economically and socially, and in the long term too.</translation>
    </message>
    <message>
        <source>Artikel 18 OZV vraagt deze drie teksten in elk plan.</source>
        <translation>Article 18 OZV asks for these three texts in every plan.</translation>
    </message>
</context>
<context>
    <name>PlanWriter</name>
    <message>
        <source>welk bedrag?</source>
        <translation>which amount?</translation>
    </message>
    <message>
        <source>geen bedrag</source>
        <translation>not an amount</translation>
    </message>
    <message>
        <source>Vul een bedrag boven € 0,00 in.</source>
        <translation>Fill in an amount above € 0,00.</translation>
    </message>
    <message>
        <source>geen maand</source>
        <translation>not a month</translation>
    </message>
</context>
<context>
    <name>PolicyPanel</name>
    <message>
        <source>Wat er verandert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Straks</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>In gebruik nemen</source>
        <translation>Take into use</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source> Het beleid van nu blijft gelden.</source>
        <translation> The present policy stays in force.</translation>
    </message>
    <message>
        <source>Het bestand klopt. Kijk hieronder na wat er verandert.</source>
        <translation>The file is sound. Check below what changes.</translation>
    </message>
    <message>
        <source>Het bestand klopt. Het zegt hetzelfde als het beleid van nu.</source>
        <translation>The file is sound. It says the same as the present policy.</translation>
    </message>
</context>
<context>
    <name>PolicyTopic</name>
    <message>
        <source>Ander beleid uit een bestand…</source>
        <translation>Another policy from a file…</translation>
    </message>
    <message>
        <source>Bewaren als bestand…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>Beleid van eerder en nu</source>
        <translation>Policies before and now</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Wat er toen veranderde</source>
        <translation>What changed then</translation>
    </message>
    <message>
        <source>Beleid van het kantoor</source>
        <translation>Policy of the office</translation>
    </message>
    <message>
        <source>Wat uw kantoor zelf bepaalt: wanneer een collega een plan goedkeurt, hoe lang dossiers blijven, en wanneer de kluis zich vergrendelt.</source>
        <translation>What your office decides for itself: when a colleague approves a plan, how long cases are kept, and when the vault locks itself.</translation>
    </message>
    <message>
        <source>Wat nu geldt</source>
        <translation>What holds now</translation>
    </message>
    <message>
        <source>{file} kan niet worden geschreven. Kies een andere map.</source>
        <translation>{file} cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Het beleid staat in {file}. Wijzig het met een teksteditor en neem het daarna hier in gebruik.</source>
        <translation>The policy is in {file}. Change it with a text editor and then take it into use here.</translation>
    </message>
    <message>
        <source>Dit is het beleid van het programma: uw kantoor legde nog niets eigens vast.</source>
        <translation>This is the policy of the program: your office has not set one of its own yet.</translation>
    </message>
    <message>
        <source>Beleid van uw kantoor, in gebruik genomen op {day} door {who}.</source>
        <translation>Policy of your office, taken into use on {day} by {who}.</translation>
    </message>
    <message>
        <source>niet meer te lezen</source>
        <translation>no longer readable</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>{what}: {now} (was: {before})</source>
        <translation>{what}: {now} (was: {before})</translation>
    </message>
    <message>
        <source>Dit beleid geldt vanaf nu.</source>
        <translation>This policy holds from now on.</translation>
    </message>
    <message>
        <source>Beleid (*.toml);;Alles (*)</source>
        <translation>Policy (*.toml);;Everything (*)</translation>
    </message>
    <message>
        <source>Beleid kiezen</source>
        <translation>Choose a policy</translation>
    </message>
    <message>
        <source>{file} kan niet worden gelezen. Kies het bestand opnieuw.</source>
        <translation>{file} cannot be read. Choose the file again.</translation>
    </message>
    <message>
        <source>Beleid (*.toml)</source>
        <translation>Policy (*.toml)</translation>
    </message>
    <message>
        <source>Beleid bewaren</source>
        <translation>Save the policy</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>Sinds deze back-up zijn %n dossier(s) gewist; na het terugzetten gaan die vanzelf weer weg.</source>
        <translation>
            <numerusform>Since this backup %n case was erased; after restoring it goes again by itself.</numerusform>
            <numerusform>Since this backup %n cases were erased; after restoring they go again by themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>Er ligt geen leesbare lijst van wissingen bij deze back-up. Een dossier dat daarna is gewist, kan terugkomen: kijk de bewijzen van wissing na en wis het opnieuw.</source>
        <translation>No readable list of erasures lies with this backup. A case that was erased since may come back: look at the certificates of erasure and erase it again.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) zijn hier en daar gelijk.</source>
        <translation>
            <numerusform>%n case is the same here and there.</numerusform>
            <numerusform>%n cases are the same here and there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Afdrukvoorbeeld</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Passend</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Zo breed als past</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Afdrukvoorbeeld</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Bladzijde {page} van {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>Het voorbeeld wordt gemaakt…</source>
        <translation>Making the preview…</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Oefenaar</source>
        <translation>Trainee</translation>
    </message>
    <message>
        <source>De back-up is teruggezet. De vorige kluis is bewaard in {folder}.</source>
        <translation>The backup was restored. The former vault is kept in {folder}.</translation>
    </message>
    <message>
        <source>Map van de kluis</source>
        <translation>Folder of the vault</translation>
    </message>
    <message>
        <source>Lege map voor de nieuwe kluis</source>
        <translation>Empty folder for the new vault</translation>
    </message>
</context>
<context>
    <name>ProjectDraft</name>
    <message>
        <source>Schrijf ronde haken in plaats van accolades.</source>
        <translation>Write round brackets instead of braces.</translation>
    </message>
    <message>
        <source>Kies ja of nee.</source>
        <translation>Choose yes or no.</translation>
    </message>
    <message>
        <source>Kies hoe zeker dit is.</source>
        <translation>Choose how sure this is.</translation>
    </message>
    <message>
        <source>Schrijf hoe het project heet.</source>
        <translation>Write the name of the project.</translation>
    </message>
    <message>
        <source>Schrijf welke organisatie het uitvoert.</source>
        <translation>Write which organisation runs it.</translation>
    </message>
    <message>
        <source>Schrijf waar dit staat.</source>
        <translation>Write where this is stated.</translation>
    </message>
    <message>
        <source>Schrijf van wanneer de bron is.</source>
        <translation>Write of when the source is.</translation>
    </message>
    <message>
        <source>Schrijf kleine letters, cijfers en streepjes, zoals solid-road.</source>
        <translation>Write small letters, digits and hyphens, like solid-road.</translation>
    </message>
    <message>
        <source>Dit kenmerk is er al. Kies een ander.</source>
        <translation>This id is there already. Choose another.</translation>
    </message>
    <message>
        <source>Niet gevonden: {names}. Schrijf codes van twee letters, zoals SY, IQ.</source>
        <translation>Not found: {names}. Write codes of two letters, like SY, IQ.</translation>
    </message>
    <message>
        <source>Schrijf dag, maand en jaar, zoals 02-11-2026.</source>
        <translation>Write day, month and year, like 02-11-2026.</translation>
    </message>
    <message>
        <source>Deze dag ligt voor de eerste dag.</source>
        <translation>This day is before the first day.</translation>
    </message>
    <message>
        <source>Het project loopt door: laat de laatste dag leeg, of kies nee.</source>
        <translation>The project goes on: leave the last day empty, or choose no.</translation>
    </message>
    <message>
        <source>eigen uitgave van {day}</source>
        <translation>own version of {day}</translation>
    </message>
</context>
<context>
    <name>ProjectForm</name>
    <message>
        <source>Opslaan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nieuw project</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Tot die dag blijft gelden wat er stond.</source>
        <translation>Until that day what it said stays in force.</translation>
    </message>
    <message>
        <source>Geldt vanaf</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Kleine letters, cijfers en streepjes. Dit verandert later niet meer.</source>
        <translation>Small letters, digits and hyphens. This does not change later.</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Bij ja gelden ook de voorwaarden van de OZV.</source>
        <translation>With yes the conditions of the OZV apply too.</translation>
    </message>
    <message>
        <source>Project van een ngo, met subsidie uit de OZV?</source>
        <translation>Project of an NGO, subsidised by the OZV?</translation>
    </message>
    <message>
        <source>Wat bekend is</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>Laat leeg wat geen bron zegt: dat is dan niet bekend.</source>
        <translation>Leave empty what no source says: that is then not known.</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Wat het biedt</source>
        <translation>What it offers</translation>
    </message>
    <message>
        <source>Waar in Nederland</source>
        <translation>Where in the Netherlands</translation>
    </message>
    <message>
        <source>Codes of namen, met komma&apos;s ertussen. Alleen landen die een bron noemt.</source>
        <translation>Codes or names, with commas between. Only countries that a source names.</translation>
    </message>
    <message>
        <source>Landen</source>
        <translation>Countries</translation>
    </message>
    <message>
        <source>Contactgegevens</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Netwerk in het land van terugkeer</source>
        <translation>Network in the country of return</translation>
    </message>
    <message>
        <source>Looptijd van het project</source>
        <translation>Period of the project</translation>
    </message>
    <message>
        <source>Eerste dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Nee, of niet bekend</source>
        <translation>No, or not known</translation>
    </message>
    <message>
        <source>Ja, zonder einde</source>
        <translation>Yes, without an end</translation>
    </message>
    <message>
        <source>Loopt het door?</source>
        <translation>Does it go on?</translation>
    </message>
    <message>
        <source>Waar dit staat</source>
        <translation>Where this is stated</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Uitgave of datum van de bron</source>
        <translation>Version or date of the source</translation>
    </message>
    <message>
        <source>Hoe zeker is dit?</source>
        <translation>How sure is this?</translation>
    </message>
</context>
<context>
    <name>ProjectsTopic</name>
    <message>
        <source>Projecten</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Looptijd</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Organisatie en contact</source>
        <translation>Organisation and contact</translation>
    </message>
    <message>
        <source>Zekerheid</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Geldt</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Netwerken</source>
        <translation>Networks</translation>
    </message>
    <message>
        <source>Netwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Wanneer te gebruiken</source>
        <translation>When to use it</translation>
    </message>
    <message>
        <source>Eerdere eigen uitgaven</source>
        <translation>Earlier own versions</translation>
    </message>
    <message>
        <source>Opgeslagen</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>In gebruik tot</source>
        <translation>In use until</translation>
    </message>
    <message>
        <source>Wijzigen…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Nieuwe periode…</source>
        <translation>New period…</translation>
    </message>
    <message>
        <source>Nieuw project…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>Terug naar de lijst van het programma…</source>
        <translation>Back to the list of the program…</translation>
    </message>
    <message>
        <source>Eigen uitgaven van de lijst</source>
        <translation>Own versions of the list</translation>
    </message>
    <message>
        <source>Projecten en netwerken</source>
        <translation>Projects and networks</translation>
    </message>
    <message>
        <source>Wat geen bron zegt, staat hier als niet bekend. Wat u wijzigt, geldt voor uw organisatie; een ondertekend plan blijft zoals het was.</source>
        <translation>What no source says is shown as not known. What you change applies to your organisation; a signed plan stays as it was.</translation>
    </message>
    <message>
        <source>Dit is de lijst van het programma. Uw organisatie wijzigde nog niets.</source>
        <translation>This is the list of the program. Your organisation has changed nothing yet.</translation>
    </message>
    <message>
        <source>Dit is de lijst van uw organisatie, opgeslagen op {day} door {who}.</source>
        <translation>This is the list of your organisation, saved on {day} by {who}.</translation>
    </message>
    <message>
        <source>doorlopend</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>vanaf {day}, einde niet bekend</source>
        <translation>from {day}, end not known</translation>
    </message>
    <message>
        <source>nu in gebruik</source>
        <translation>in use now</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst een project.</source>
        <translation>First choose a project in the list.</translation>
    </message>
    <message>
        <source>{name} is opgeslagen in de lijst van uw organisatie.</source>
        <translation>{name} was saved in the list of your organisation.</translation>
    </message>
    <message>
        <source>Terug naar de lijst van het programma?</source>
        <translation>Back to the list of the program?</translation>
    </message>
    <message>
        <source>Uw eigen uitgave blijft in de geschiedenis.</source>
        <translation>Your own version stays in the history.</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>De lijst van het programma is weer in gebruik.</source>
        <translation>The list of the program is in use again.</translation>
    </message>
</context>
<context>
    <name>ProofRoom</name>
    <message>
        <source>Sleep een plan of een scan hierheen: PDF, JPEG, PNG of TIFF.</source>
        <translation>Drag a plan or a scan here: PDF, JPEG, PNG or TIFF.</translation>
    </message>
    <message>
        <source>Bestand kiezen…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Bijvoorbeeld 8NJDG-6PE56-DR027</source>
        <translation>For example 8NJDG-6PE56-DR027</translation>
    </message>
    <message>
        <source>Controleer deze code</source>
        <translation>Check this code</translation>
    </message>
    <message>
        <source>Kijk of een PDF, papier en de kluis hetzelfde zeggen, of de handtekeningen heel zijn, en wat er na het ondertekenen is veranderd. Er wordt niets van bewaard.</source>
        <translation>See whether a PDF, paper and the vault say the same, whether the signatures are whole, and what was changed after signing. Nothing of it is kept.</translation>
    </message>
    <message>
        <source>Controleren</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Alleen papier? Typ de code die onder aan de bladzijde staat.</source>
        <translation>Only paper? Type the code at the foot of the page.</translation>
    </message>
    <message>
        <source>Code onder aan de bladzijde</source>
        <translation>Code at the foot of the page</translation>
    </message>
    <message>
        <source>Sleutel van dit kantoor onthouden…</source>
        <translation>Remember the key of this office…</translation>
    </message>
    <message>
        <source>Papier van {name} wordt voortaan herkend. U vindt de sleutel bij Regels.</source>
        <translation>Paper of {name} is recognised from now on. You find the key at Rules.</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Niet meer gebruiken</source>
        <translation>Stop using this</translation>
    </message>
    <message>
        <source>Eén bericht, veel antwoorden</source>
        <translation>One message, many answers</translation>
    </message>
    <message>
        <source>Wie geeft de volgende antwoorden?</source>
        <translation>Who gives the answers that follow?</translation>
    </message>
    <message>
        <source>Op welke dag zijn de volgende antwoorden gegeven?</source>
        <translation>On which day were the answers that follow given?</translation>
    </message>
    <message>
        <source>Antwoorden van</source>
        <translation>Answers from</translation>
    </message>
    <message>
        <source>op</source>
        <translation>on</translation>
    </message>
    <message>
        <source>Elk antwoord dat u nu aanklikt wordt van {who} op {day}.</source>
        <translation>Each answer you click now is recorded as from {who} on {day}.</translation>
    </message>
    <message>
        <source>Elk antwoord dat u nu aanklikt wordt van {who} op {day}, bij vragen die {who} kan beantwoorden.</source>
        <translation>Each answer you click now is recorded as from {who} on {day}, for questions that {who} can answer.</translation>
    </message>
    <message>
        <source>Schrijf de dag van het bericht, zoals 02-11-2026; niet na vandaag.</source>
        <translation>Write the day of the message, such as 02-11-2026; not after today.</translation>
    </message>
    <message>
        <source>Veel antwoorden uit één bericht? Kies wie antwoordde en wanneer; dat komt dan bij elk antwoord dat u aanklikt.</source>
        <translation>Many answers from one message? Choose who answered and when; that is then put with each answer you click.</translation>
    </message>
</context>
<context>
    <name>ReadingBack</name>
    <message>
        <source>Typ de 33 woorden over van het papier, of scan de code.</source>
        <translation>Type the 33 words from the paper, or scan the code.</translation>
    </message>
    <message>
        <source>Een deel teruglezen</source>
        <translation>Read a share back</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Klopt ieder papier?</source>
        <translation>Is every paper right?</translation>
    </message>
    <message>
        <source>Nog terug te lezen: deel {numbers}.</source>
        <translation>Still to be read back: share {numbers}.</translation>
    </message>
    <message>
        <source>Alle delen kloppen.</source>
        <translation>All shares are right.</translation>
    </message>
</context>
<context>
    <name>RecipientBox</name>
    <message>
        <source>Kies of typ een organisatie</source>
        <translation>Choose or type an organisation</translation>
    </message>
    <message>
        <source>Voor wie is dit exemplaar?</source>
        <translation>For whom is this copy?</translation>
    </message>
</context>
<context>
    <name>RecoveryCheck</name>
    <message>
        <source>Groep {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>Typ twee groepen over van uw papier. Zo weet u dat het klopt.</source>
        <translation>Copy two groups from your paper. Then you know that it is right.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Laat de sleutel nog eens zien</source>
        <translation>Show the key again</translation>
    </message>
    <message>
        <source>Overslaan: ik heb hem opgeschreven</source>
        <translation>Skip: I have written it down</translation>
    </message>
    <message>
        <source>Dit is niet wat er op de sleutel staat. Kijk op uw papier.</source>
        <translation>This is not what the key says. Look at your paper.</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Nieuwe herstelsleutel</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>Sleutel maken</source>
        <translation>Make the key</translation>
    </message>
    <message>
        <source>De herstelsleutel op het oude papier opent de kluis daarna niet meer.</source>
        <translation>The recovery key on the old paper does not open the vault after that.</translation>
    </message>
    <message>
        <source>De nieuwe herstelsleutel geldt. Vernietig het oude papier.</source>
        <translation>The new recovery key is in force. Destroy the old paper.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Kluis van</source>
        <translation>Vault of</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Gemaakt op</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Herintegratie</source>
        <translation>Herintegratie</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Met deze sleutel opent u de kluis als de wachtwoordzin kwijt is. Wie dit papier heeft, kan alle dossiers lezen.</source>
        <translation>With this key you open the vault if the passphrase is lost. Anybody who has this paper can read all cases.</translation>
    </message>
    <message>
        <source>Bewaar dit papier achter slot, niet bij de computer.</source>
        <translation>Keep this paper locked away, not near the computer.</translation>
    </message>
    <message>
        <source>Typ de sleutel in het veld van de wachtwoordzin. Hoofdletters, streepjes en spaties maken niet uit.</source>
        <translation>Type the key in the passphrase field. Capital letters, dashes and spaces make no difference.</translation>
    </message>
</context>
<context>
    <name>RekeyForm</name>
    <message>
        <source>Hele kluis onder een nieuwe sleutel</source>
        <translation>The whole vault under a new key</translation>
    </message>
    <message>
        <source>Nieuwe sleutel geven</source>
        <translation>Give a new key</translation>
    </message>
    <message>
        <source>Alles wordt opnieuw versleuteld en vergeleken; dat duurt seconden tot een minuut. Iedereen die blijft, houdt de eigen wachtwoordzin. Maak daarna een back-up: die van eerder houden de oude sleutel.</source>
        <translation>Everything is encrypted anew and compared; that takes seconds to a minute. Everybody who stays keeps their own passphrase. Make a backup afterwards: earlier ones keep the old key.</translation>
    </message>
    <message>
        <source>Voortgang van het versleutelen</source>
        <translation>Progress of the encryption</translation>
    </message>
    <message>
        <source>Bezig met versleutelen en vergelijken…</source>
        <translation>Encrypting and comparing…</translation>
    </message>
    <message>
        <source>De kluis heeft een nieuwe sleutel. Maak nu een back-up.</source>
        <translation>The vault has a new key. Make a backup now.</translation>
    </message>
    <message>
        <source>Afbreken</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Niet doen</source>
        <translation>Do not</translation>
    </message>
</context>
<context>
    <name>RemovableChip</name>
    <message>
        <source>{country}, verwijderen</source>
        <translation>{country}, remove</translation>
    </message>
</context>
<context>
    <name>RemoveForm</name>
    <message>
        <source>{name} verwijderen</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Daarna de hele kluis onder een nieuwe sleutel zetten</source>
        <translation>Then put the whole vault under a new key</translation>
    </message>
    <message>
        <source>{name} kan de kluis niet meer openen. De dossiers blijven, en het logboek blijft zeggen wie wat deed.</source>
        <translation>{name} can no longer open the vault. The cases stay, and the journal goes on saying who did what.</translation>
    </message>
    <message>
        <source>Zonder nieuwe sleutel kan iemand die een kopie van de map bewaarde, ook latere kopieën van de kluis lezen. Back-ups van eerder houden de oude sleutel.</source>
        <translation>Without a new key, somebody who kept a copy of the folder can read later copies of the vault too. Earlier backups keep the old key.</translation>
    </message>
    <message>
        <source>{name} is verwijderd.</source>
        <translation>{name} was removed.</translation>
    </message>
</context>
<context>
    <name>ReplyButtons</name>
    <message>
        <source>Nee, geldt niet</source>
        <translation>No, does not apply</translation>
    </message>
    <message>
        <source>Ja, geldt</source>
        <translation>Yes, applies</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Geen van deze gronden</source>
        <translation>None of these grounds</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Uitslag sluiten</source>
        <translation>Close the outcome</translation>
    </message>
</context>
<context>
    <name>RescueKeys</name>
    <message>
        <source>Back-up of sleutelbestand kiezen…</source>
        <translation>Choose a backup or key file…</translation>
    </message>
    <message>
        <source>Waar de sleutels vandaan komen</source>
        <translation>Where the keys come from</translation>
    </message>
    <message>
        <source>Die van toen dat bestand werd gemaakt; de herstelsleutel kan ook.</source>
        <translation>The one of when that file was made; the recovery key will do too.</translation>
    </message>
    <message>
        <source>Wachtwoordzin of herstelsleutel</source>
        <translation>Passphrase or recovery key</translation>
    </message>
    <message>
        <source>Kluis redden met deze sleutels…</source>
        <translation>Rescue the vault with these keys…</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kies een back-up of sleutelbestand van deze kluis.</source>
        <translation>Choose a backup or key file of this vault.</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin of de herstelsleutel.</source>
        <translation>Type the passphrase or the recovery key.</translation>
    </message>
    <message>
        <source>Is keys.json van de kluis beschadigd of weg? De sleutels in een back-up van deze kluis passen ook, zolang de kluis sindsdien geen nieuwe sleutel kreeg.</source>
        <translation>Is keys.json of the vault damaged or gone? The keys in a backup of this vault fit too, as long as the vault got no new key since.</translation>
    </message>
    <message>
        <source>Back-ups en sleutelbestanden (*.hibackup *.json);;Alle bestanden (*)</source>
        <translation>Backups and key files (*.hibackup *.json);;All files (*)</translation>
    </message>
    <message>
        <source>Back-up of sleutelbestand</source>
        <translation>Backup or key file</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Back-up terugzetten</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Openen en vergelijken</source>
        <translation>Open and compare</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Voortgang van het openen</source>
        <translation>Progress of opening</translation>
    </message>
    <message>
        <source>De kluis van nu wordt niet gewist: zij blijft bewaard in een map ernaast, met «terzijde» en de datum in de naam. Daarna opent u de teruggezette kluis met de wachtwoordzin van de back-up.</source>
        <translation>The present vault is not erased: it is kept in a folder beside it, with “terzijde” and the date in its name. After that you open the restored vault with the passphrase of the backup.</translation>
    </message>
    <message>
        <source>Eerst bekijken, dan pas terugzetten</source>
        <translation>Look first, restore after that</translation>
    </message>
    <message>
        <source>De back-up wordt naast de kluis uitgepakt, geopend en helemaal nagekeken. Daarna ziet u wat er anders is dan nu. Er verandert nog niets.</source>
        <translation>The backup is unpacked beside the vault, opened and looked through. After that you see what differs from now. Nothing changes yet.</translation>
    </message>
    <message>
        <source>Die van toen de back-up werd gemaakt; de herstelsleutel kan ook.</source>
        <translation>The one of when the backup was made; the recovery key works too.</translation>
    </message>
    <message>
        <source>Wachtwoordzin van deze back-up</source>
        <translation>Passphrase of this backup</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin waarmee deze back-up opengaat.</source>
        <translation>Type the passphrase that opens this backup.</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Dit is een back-up van een andere kluis. </source>
        <translation>This is a backup of another vault. </translation>
    </message>
    <message>
        <source>Na het terugzetten staat die kluis op de plaats van deze.</source>
        <translation>After restoring, that vault takes the place of this one.</translation>
    </message>
    <message numerus="yes">
        <source>Bij %n dossier(s) gaat u terug in de tijd. </source>
        <translation>
            <numerusform>With %n case you go back in time. </numerusform>
            <numerusform>With %n cases you go back in time. </numerusform>
        </translation>
    </message>
    <message>
        <source>Wat sindsdien is gedaan, staat dan alleen nog in de bewaarde kluis.</source>
        <translation>What was done since is then only in the vault that is kept aside.</translation>
    </message>
    <message>
        <source>Er gaat niets verloren: alles van nu zit ook in deze back-up.</source>
        <translation>Nothing gets lost: everything of now is in this backup too.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>Deze back-ups van eerder bevatten het dossier nog:</source>
        <translation>These earlier backups still hold the case:</translation>
    </message>
    <message>
        <source>{name} van {day}: gaat niet vanzelf weg</source>
        <translation>{name} of {day}: does not go by itself</translation>
    </message>
    <message>
        <source>{name} van {day}: gaat weg rond {end}</source>
        <translation>{name} of {day}: goes around {end}</translation>
    </message>
    <message>
        <source>Hieronder kunt u ze verwijderen.</source>
        <translation>You can remove them below.</translation>
    </message>
    <message>
        <source>personen</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>antwoorden</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>planregels</source>
        <translation>plan lines</translation>
    </message>
    <message>
        <source>handtekeningen</source>
        <translation>signatures</translation>
    </message>
    <message>
        <source>bewaarde PDF&apos;s</source>
        <translation>PDFs kept</translation>
    </message>
    <message>
        <source>bijlagen</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>beslissingen</source>
        <translation>decisions</translation>
    </message>
    <message>
        <source>goedkeuringen</source>
        <translation>approvals</translation>
    </message>
    <message>
        <source>overdrachten</source>
        <translation>hand-overs</translation>
    </message>
</context>
<context>
    <name>RetentionRoom</name>
    <message>
        <source>Dossiers die weg mogen</source>
        <translation>Cases that may go</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Waarom en sinds wanneer</source>
        <translation>Why and since when</translation>
    </message>
    <message>
        <source>Er is geen dossier aan de beurt.</source>
        <translation>No case is due.</translation>
    </message>
    <message>
        <source>Gekozen dossier wissen…</source>
        <translation>Erase chosen case…</translation>
    </message>
    <message>
        <source>Dossiernummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Wissen…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Vasthouden…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Niet meer vasthouden</source>
        <translation>Hold no longer</translation>
    </message>
    <message>
        <source>Gegevens van een persoon…</source>
        <translation>Data of a person…</translation>
    </message>
    <message>
        <source>Bewijzen van wissing</source>
        <translation>Certificates of erasure</translation>
    </message>
    <message>
        <source>Gewist op</source>
        <translation>Erased on</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bewijs bewaren…</source>
        <translation>Save certificate…</translation>
    </message>
    <message>
        <source>Bewaren en wissen</source>
        <translation>Keeping and erasing</translation>
    </message>
    <message>
        <source>Een dossier blijft tot de bewaartermijn voorbij is en gaat dan voorgoed weg, uit de kluis en uit elke back-up van daarna. Alleen tellingen zonder namen blijven.</source>
        <translation>A case stays until the retention period is over and then goes for good, from the vault and from every backup after that. Only totals without names stay.</translation>
    </message>
    <message>
        <source>Het bewaarbeleid</source>
        <translation>The retention policy</translation>
    </message>
    <message>
        <source>Aan de beurt</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Een dossier</source>
        <translation>A case</translation>
    </message>
    <message>
        <source>Bewaren: {years} jaar. {source}
Vastgelegd door {owner}, sinds {since}.</source>
        <translation>Keep: {years} years. {source}
Laid down by {owner}, since {since}.</translation>
    </message>
    <message>
        <source>{case} wordt vastgehouden sinds {since} door {who}: {reason}</source>
        <translation>{case} is held since {since} by {who}: {reason}</translation>
    </message>
    <message>
        <source>Het bewijs staat in {file}.</source>
        <translation>The certificate is in {file}.</translation>
    </message>
    <message>
        <source>Dossier {case} gaat mee met de termijn.</source>
        <translation>Case {case} goes by the period again.</translation>
    </message>
    <message>
        <source>Bewijs bewaren</source>
        <translation>Save certificate</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>adres nog niet bekend</source>
        <translation>address not known yet</translation>
    </message>
    <message>
        <source>Landblad: netwerken, projecten, na terugkeer</source>
        <translation>Country sheet: networks, projects, after return</translation>
    </message>
    <message>
        <source>Er is een tolk bij, die ook tekent</source>
        <translation>An interpreter is present, who also signs</translation>
    </message>
    <message>
        <source>Een voogd of begeleider tekent mee</source>
        <translation>A guardian or companion also signs</translation>
    </message>
    <message>
        <source>Land en adres van terugkeer</source>
        <translation>Country and address of return</translation>
    </message>
    <message>
        <source>Vul in wat nu bekend is; u kunt dit later aanvullen.</source>
        <translation>Fill in what is known now; you can complete this later.</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Adres in eigen schrift</source>
        <translation>Address in own script</translation>
    </message>
    <message>
        <source>Telefoon daar</source>
        <translation>Telephone there</translation>
    </message>
    <message>
        <source>Geplande vertrekdatum</source>
        <translation>Planned departure date</translation>
    </message>
    <message>
        <source>Taal van het plan, naast Nederlands</source>
        <translation>Language of the plan, beside Dutch</translation>
    </message>
    <message>
        <source>Behandelaar</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kies een taal</source>
        <translation>Choose a language</translation>
    </message>
    <message>
        <source>Waarheen</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>Wanneer en in welke taal</source>
        <translation>When and in which language</translation>
    </message>
    <message>
        <source>Wie het plan opstelt en meetekent</source>
        <translation>Who draws up the plan and signs too</translation>
    </message>
</context>
<context>
    <name>RolesForm</name>
    <message>
        <source>Rollen van {name}</source>
        <translation>Roles of {name}</translation>
    </message>
    <message>
        <source>Opslaan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Rollen</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>De nieuwe rollen gelden zodra {name} de kluis opnieuw opent.</source>
        <translation>The new roles hold as soon as {name} opens the vault again.</translation>
    </message>
    <message>
        <source>Kies ten minste één rol.</source>
        <translation>Choose at least one role.</translation>
    </message>
    <message>
        <source>De rollen van {name} zijn gewijzigd.</source>
        <translation>The roles of {name} were changed.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>het begin</source>
        <translation>the beginning</translation>
    </message>
    <message>
        <source>op elke dag</source>
        <translation>on every day</translation>
    </message>
    <message>
        <source>vanaf {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>tot en met {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{since} t/m {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>Regels en lijsten</source>
        <translation>Rules and lists</translation>
    </message>
    <message>
        <source>Zo laten</source>
        <translation>Leave it so</translation>
    </message>
</context>
<context>
    <name>RulesRoom</name>
    <message>
        <source>Regelingen</source>
        <translation>Schemes</translation>
    </message>
    <message>
        <source>Voorwaarden</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Landenlijst</source>
        <translation>Country list</translation>
    </message>
    <message>
        <source>Projecten en netwerken</source>
        <translation>Projects and networks</translation>
    </message>
    <message>
        <source>Vertalingen</source>
        <translation>Translations</translation>
    </message>
    <message>
        <source>Sleutels</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Beslissingen</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Beleid van het kantoor</source>
        <translation>Policy of the office</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Nieuw dossier, nog leeg</source>
        <translation>New case, still empty</translation>
    </message>
    <message>
        <source>Opgeslagen om {time} · versleuteld</source>
        <translation>Saved at {time} · encrypted</translation>
    </message>
    <message>
        <source>Opgeslagen op {day} om {time} · versleuteld</source>
        <translation>Saved on {day} at {time} · encrypted</translation>
    </message>
    <message>
        <source>Nog niet opgeslagen…</source>
        <translation>Not saved yet…</translation>
    </message>
    <message>
        <source>Opslaan lukt niet</source>
        <translation>Saving fails</translation>
    </message>
    <message>
        <source>Oefenen: alles hier is verzonnen</source>
        <translation>Practice: everything here is made up</translation>
    </message>
    <message>
        <source>Kluis van {user} · versleuteld</source>
        <translation>Vault of {user} · encrypted</translation>
    </message>
</context>
<context>
    <name>ScanRoom</name>
    <message>
        <source>Sleep scans hierheen: PDF, JPEG, PNG of TIFF, met een of meer bladzijden.</source>
        <translation>Drag scans here: PDF, JPEG, PNG or TIFF, of one or more pages.</translation>
    </message>
    <message>
        <source>Scans kiezen…</source>
        <translation>Choose scans…</translation>
    </message>
    <message>
        <source>Afbreken</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Bij de dossiers bewaren</source>
        <translation>Keep with the cases</translation>
    </message>
    <message>
        <source>Alles wegdoen</source>
        <translation>Put everything away</translation>
    </message>
    <message>
        <source>Papier dat met een pen is getekend en teruggescand. Aan de code onder aan elke bladzijde ziet het programma bij welk dossier zij hoort.</source>
        <translation>Paper that was signed with a pen and scanned back. By the code at the foot of each page the program sees which case it belongs to.</translation>
    </message>
    <message>
        <source>Scans indelen</source>
        <translation>File scans</translation>
    </message>
    <message>
        <source>Voortgang van het lezen</source>
        <translation>Progress of reading</translation>
    </message>
    <message>
        <source>Er is geen bladzijde gekozen om te bewaren. Zet een vinkje bij Bewaren.</source>
        <translation>No page was chosen to be kept. Tick Keep.</translation>
    </message>
    <message>
        <source>Bewaard bij {cases}.</source>
        <translation>Kept with {cases}.</translation>
    </message>
    <message>
        <source>{name} wordt gelezen…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>{chosen} van {count} bladzijden gekozen</source>
        <translation>{chosen} of {count} pages chosen</translation>
    </message>
    <message>
        <source>{case}, versie {version}: bladzijde {missing} van {pages} ontbreekt.</source>
        <translation>{case}, version {version}: page {missing} of {pages} is missing.</translation>
    </message>
    <message>
        <source>{case}, versie {version}: bladzijden {missing} van {pages} ontbreken.</source>
        <translation>{case}, version {version}: pages {missing} of {pages} are missing.</translation>
    </message>
</context>
<context>
    <name>SchemeHead</name>
    <message>
        <source>Gekozen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>{scheme} kiezen</source>
        <translation>Choose {scheme}</translation>
    </message>
    <message>
        <source>Geen bedragen op deze dag</source>
        <translation>No amounts on this day</translation>
    </message>
    <message>
        <source>Aandachtspunten: {count}</source>
        <translation>Points of attention: {count}</translation>
    </message>
</context>
<context>
    <name>SchemesTopic</name>
    <message>
        <source>Regelbestand installeren…</source>
        <translation>Install a rule file…</translation>
    </message>
    <message>
        <source>Terug naar het bestand van het programma…</source>
        <translation>Back to the file of the program…</translation>
    </message>
    <message>
        <source>Regelbestanden in gebruik</source>
        <translation>Rule files in use</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Uitgave</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Ondertekend, of de reden</source>
        <translation>Signed, or the reason</translation>
    </message>
    <message>
        <source>Alles wat ooit is geïnstalleerd</source>
        <translation>Everything that was ever installed</translation>
    </message>
    <message>
        <source>In gebruik</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Regelingen</source>
        <translation>Schemes</translation>
    </message>
    <message>
        <source>De bedragen en het bestand waar ze uit komen. Een bedrag of datum staat nooit in het programma zelf: een nieuw regelbestand is genoeg.</source>
        <translation>The amounts and the file they come from. No amount or date stands in the program itself: a new rule file is enough.</translation>
    </message>
    <message>
        <source>het programma</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>uw organisatie, door {who}</source>
        <translation>your organisation, by {who}</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>{since} tot {until}</source>
        <translation>{since} until {until}</translation>
    </message>
    <message>
        <source>Ondertekend door {name}</source>
        <translation>Signed by {name}</translation>
    </message>
    <message>
        <source>Niet ondertekend. Reden: {reason}</source>
        <translation>Not signed. Reason: {reason}</translation>
    </message>
    <message>
        <source>Volwassene</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>Minderjarige</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>Alleen</source>
        <translation>Alone</translation>
    </message>
    <message>
        <source>Contant</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Bron, zekerheid en opmerking</source>
        <translation>Source, certainty and note</translation>
    </message>
    <message>
        <source>{source}
Zekerheid: {certainty}.</source>
        <translation>{source}
Certainty: {certainty}.</translation>
    </message>
    <message>
        <source>Voor alle regelingen</source>
        <translation>For all schemes</translation>
    </message>
    <message>
        <source>Regelset {version}</source>
        <translation>Rule set {version}</translation>
    </message>
    <message>
        <source>Volwassen is wie {years} jaar of ouder is op de dag van vertrek.</source>
        <translation>An adult is {years} years or older on the day of departure.</translation>
    </message>
    <message>
        <source>Steun mag vanaf {before} maanden voor tot en met {after} maanden na vertrek. Bron: {source}.</source>
        <translation>Support may be given from {before} months before until {after} months after departure. Source: {source}.</translation>
    </message>
    <message>
        <source>Regelbestand (*.toml)</source>
        <translation>Rule file (*.toml)</translation>
    </message>
    <message>
        <source>Regelbestand installeren</source>
        <translation>Install a rule file</translation>
    </message>
    <message>
        <source>{file} kan niet worden gelezen. Kies het bestand opnieuw.</source>
        <translation>{file} cannot be read. Choose the file again.</translation>
    </message>
    <message>
        <source>{name} is al het bestand van het programma.</source>
        <translation>{name} is the file of the program already.</translation>
    </message>
    <message>
        <source>Kies eerst in de lijst welk bestand u wilt terugdraaien.</source>
        <translation>First choose in the list which file to take back.</translation>
    </message>
    <message>
        <source>{name} is geïnstalleerd. Dossiers worden er vanaf nu aan getoetst.</source>
        <translation>{name} was installed. From now on cases are checked against it.</translation>
    </message>
    <message>
        <source>{name} van uw organisatie is buiten gebruik gesteld.</source>
        <translation>{name} of your organisation was taken out of use.</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Certificaat op naam van de behandelaar maken</source>
        <translation>Make certificate in the name of the caseworker</translation>
    </message>
    <message>
        <source>Herstellen</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>Plan ondertekenen</source>
        <translation>Sign plan</translation>
    </message>
    <message>
        <source>Nieuwe versie maken</source>
        <translation>Make new version</translation>
    </message>
    <message>
        <source>Controleer een PDF…</source>
        <translation>Check a PDF…</translation>
    </message>
    <message>
        <source>Behandelaar wijzigen</source>
        <translation>Change caseworker</translation>
    </message>
    <message>
        <source>Bezig met ondertekenen</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Ondertekende versie {version} bekijken</source>
        <translation>View signed version {version}</translation>
    </message>
    <message>
        <source>Dit plan kan nog niet worden ondertekend. </source>
        <translation>This plan cannot be signed yet. </translation>
    </message>
    <message>
        <source>Doe eerst dit:</source>
        <translation>Do this first:</translation>
    </message>
    <message>
        <source>Bezig met ondertekenen…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>Ondertekend op {day} door {who}, versie {version}.</source>
        <translation>Signed on {day} by {who}, version {version}.</translation>
    </message>
    <message>
        <source>Deze versie verandert niet meer. Moet er iets anders, maak dan een nieuwe versie; die moet opnieuw worden getekend.</source>
        <translation>This version does not change any more. If something must be different, make a new version; it has to be signed again.</translation>
    </message>
    <message>
        <source>Hiermee sluit u versie {version} af; daarna verandert er niets meer aan. Moet er toch iets anders, dan maakt u een volgende versie, die opnieuw wordt getekend.</source>
        <translation>With this you close version {version}; nothing in it changes afterwards. If something must be different after all, you make a next version, which is signed again.</translation>
    </message>
</context>
<context>
    <name>SealMeans</name>
    <message>
        <source>Deze map niet meer gebruiken</source>
        <translation>Do not use this folder any more</translation>
    </message>
    <message>
        <source>Map met gegevens van uitgevers kiezen…</source>
        <translation>Choose a folder with data of issuers…</translation>
    </message>
    <message>
        <source>Gegevens van uitgevers: {folder}</source>
        <translation>Data of issuers: {folder}</translation>
    </message>
    <message>
        <source>De sleutel uit de kluis</source>
        <translation>The key in the vault</translation>
    </message>
    <message>
        <source>Een certificaatbestand (.p12 of .pfx)</source>
        <translation>A certificate file (.p12 or .pfx)</translation>
    </message>
    <message>
        <source>Een smartcard</source>
        <translation>A smart card</translation>
    </message>
    <message>
        <source>Zegelen met</source>
        <translation>Seal with</translation>
    </message>
    <message>
        <source>Certificaat met sleutel (*.p12 *.pfx)</source>
        <translation>Certificate with key (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>PKCS#11-module (*.dll *.so *.dylib)</source>
        <translation>PKCS#11 module (*.dll *.so *.dylib)</translation>
    </message>
    <message>
        <source>Map met gegevens van uitgevers</source>
        <translation>Folder with data of issuers</translation>
    </message>
    <message>
        <source>Het wachtwoord wordt elke keer gevraagd en nergens bewaard.</source>
        <translation>The password is asked each time and kept nowhere.</translation>
    </message>
    <message>
        <source>Tekenen met een certificaatbestand</source>
        <translation>Sign with a certificate file</translation>
    </message>
    <message>
        <source>Wachtwoord van het certificaat</source>
        <translation>Password of the certificate</translation>
    </message>
    <message>
        <source>Steek de kaart in de lezer. De pincode wordt elke keer gevraagd en nergens bewaard; na enkele verkeerde pincodes blokkeert de kaart.</source>
        <translation>Put the card in the reader. The PIN is asked each time and kept nowhere; after a few wrong PINs the card is blocked.</translation>
    </message>
    <message>
        <source>Tekenen met een smartcard</source>
        <translation>Sign with a smart card</translation>
    </message>
    <message>
        <source>Pincode van de kaart</source>
        <translation>PIN of the card</translation>
    </message>
    <message>
        <source>Certificaatbestand kiezen…</source>
        <translation>Choose a certificate file…</translation>
    </message>
    <message>
        <source>Programma van de kaart kiezen (PKCS#11-module)…</source>
        <translation>Choose the program of the card (PKCS#11 module)…</translation>
    </message>
    <message>
        <source>Het is een gewone elektronische handtekening: zij laat zien dat het plan daarna niet is veranderd. De naam erin komt uit deze kluis en is door geen uitgever gecontroleerd.</source>
        <translation>It is a simple electronic signature: it shows that the plan was not changed afterwards. The name in it comes from this vault and was checked by no issuer.</translation>
    </message>
    <message>
        <source>Met een certificaat van een uitgever is het ten hoogste een geavanceerde elektronische handtekening. Of zij gekwalificeerd is kan dit programma niet zeggen: vraag het de uitgever. Een tijdstempel is er niet bij; de tijd is die van deze computer.</source>
        <translation>With a certificate of an issuer it is an advanced electronic signature at most. Whether it is qualified this program cannot say: ask the issuer. There is no time stamp with it; the time is that of this computer.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Zoekveld leegmaken</source>
        <translation>Clear search box</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Typ het eerst.</source>
        <translation>Type it first.</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message numerus="yes">
        <source>In orde: %n voorwaarde(n)</source>
        <translation>
            <numerusform>In order: %n condition</numerusform>
            <numerusform>In order: %n conditions</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} niet in orde</source>
        <translation>{count} not in order</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>{count} in orde</source>
        <translation>{count} in order</translation>
    </message>
    <message>
        <source>Alles in orde</source>
        <translation>All in order</translation>
    </message>
    <message numerus="yes">
        <source>%n om te weten</source>
        <translation>
            <numerusform>%n to know of</numerusform>
            <numerusform>%n to know of</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Dit deel als code om te scannen</source>
        <translation>This share as a code to scan</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Gemaakt op</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Deel {number} van {count}</source>
        <translation>Share {number} of {count}</translation>
    </message>
    <message>
        <source>Met {needed} van de {count} delen samen gaat de kluis open als niemand haar meer kan openen. Eén deel alleen zegt niets.</source>
        <translation>{needed} of the {count} shares together open the vault when nobody else can. One share alone tells nothing.</translation>
    </message>
    <message>
        <source>Herintegratie</source>
        <translation>Herintegratie</translation>
    </message>
    <message>
        <source>Bewaar dit papier achter slot, apart van de andere delen.</source>
        <translation>Keep this paper locked away, apart from the other shares.</translation>
    </message>
    <message>
        <source>Kies bij het openen «Met delen openen» en typ de woorden, of scan de code.</source>
        <translation>When opening, choose “Open with shares” and type the words, or scan the code.</translation>
    </message>
</context>
<context>
    <name>SharesDialog</name>
    <message>
        <source>Met delen openen</source>
        <translation>Open with shares</translation>
    </message>
    <message>
        <source>Typ de 33 woorden van het papier over, of scan de code.</source>
        <translation>Type the 33 words from the paper, or scan the code.</translation>
    </message>
    <message>
        <source>Deel</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Volgend deel</source>
        <translation>Next share</translation>
    </message>
    <message>
        <source>Bezig…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>Niet doen</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>{have} van de {needed} delen zijn er. Geef een ander deel.</source>
        <translation>{have} of the {needed} shares are there. Give another share.</translation>
    </message>
</context>
<context>
    <name>SharesForm</name>
    <message>
        <source>Nieuwe delen van de sleutel</source>
        <translation>New shares of the key</translation>
    </message>
    <message>
        <source>Delen in gebruik nemen</source>
        <translation>Take the shares into use</translation>
    </message>
    <message>
        <source>Delen maken</source>
        <translation>Make the shares</translation>
    </message>
    <message>
        <source>Geef ieder deel aan iemand anders. Enkele delen samen openen de kluis als niemand dat meer kan; één deel alleen zegt niets. Delen van eerder openen daarna niet meer.</source>
        <translation>Give each share to somebody else. A few shares together open the vault when nobody can any more; one share alone tells nothing. Earlier shares do not open it after that.</translation>
    </message>
    <message>
        <source>Hoeveel delen?</source>
        <translation>How many shares?</translation>
    </message>
    <message>
        <source>Hoeveel ervan openen de kluis?</source>
        <translation>How many of them open the vault?</translation>
    </message>
    <message>
        <source>De delen gelden. Geef ieder deel aan iemand anders.</source>
        <translation>The shares are in force. Give each share to somebody else.</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Bron van {title}</source>
        <translation>Source of {title}</translation>
    </message>
</context>
<context>
    <name>SheetWays</name>
    <message>
        <source>Bewaar als PDF of tekst…</source>
        <translation>Keep as PDF or text…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>De printer geeft geen antwoord.</source>
        <translation>The printer does not answer.</translation>
    </message>
    <message>
        <source>Bewaren: {what}</source>
        <translation>Keep: {what}</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Tekst (*.txt)</source>
        <translation>PDF (*.pdf);;Text (*.txt)</translation>
    </message>
    <message>
        <source>{path} kan niet worden geschreven. Kies een andere plaats.</source>
        <translation>{path} cannot be written. Choose another place.</translation>
    </message>
    <message>
        <source>Bewaard in {path}. Zet dit bestand niet op deze computer.</source>
        <translation>Kept in {path}. Do not leave this file on this computer.</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Tekenen op het scherm</source>
        <translation>Sign on the screen</translation>
    </message>
    <message>
        <source>Laatste streek wissen</source>
        <translation>Remove last stroke</translation>
    </message>
    <message>
        <source>Opnieuw beginnen</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Tekent op papier</source>
        <translation>Signs on paper</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Naam van wie tekent</source>
        <translation>Name of the person who signs</translation>
    </message>
    <message>
        <source>U ondertekent als {role}</source>
        <translation>You sign as {role}</translation>
    </message>
    <message>
        <source>Wat u ondertekent</source>
        <translation>What you sign</translation>
    </message>
    <message>
        <source>Handtekening</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Schrijf de naam van wie tekent.</source>
        <translation>Write the name of the person who signs.</translation>
    </message>
    <message>
        <source>Teken eerst in het witte vak, of kies ‘Tekent op papier’.</source>
        <translation>First sign in the white box, or choose ‘Signs on paper’.</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Groot</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Ondertekenen en afdrukken</source>
        <translation>Sign and print</translation>
    </message>
    <message>
        <source>Tekenen kan op het scherm of op papier. Het voorbeeld is wat u afdrukt.</source>
        <translation>You can sign on the screen or on paper. The preview is what you print.</translation>
    </message>
    <message>
        <source>Afdrukvoorbeeld</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>U ondertekent op de naam die in het certificaat staat.</source>
        <translation>You sign in the name that stands in the certificate.</translation>
    </message>
    <message>
        <source>De ondertekende PDF van deze versie staat niet in deze kluis. Wat u hier ziet is opnieuw gemaakt en niet ondertekend; vraag het bestand op bij wie ondertekende.</source>
        <translation>The signed PDF of this version is not in this vault. What you see here was made again and is not signed; ask the person who signed for the file.</translation>
    </message>
    <message>
        <source>Druk het plan af en laat nog met een pen tekenen: {names}.</source>
        <translation>Print the plan and have it signed with a pen by: {names}.</translation>
    </message>
</context>
<context>
    <name>SignerRow</name>
    <message>
        <source>Teken op het scherm</source>
        <translation>Sign on the screen</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Opnieuw tekenen</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>Toch niet op papier</source>
        <translation>Not on paper after all</translation>
    </message>
    <message>
        <source>Op papier</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Getekend op {day}</source>
        <translation>Signed on {day}</translation>
    </message>
    <message>
        <source>Tekent op papier</source>
        <translation>Signs on paper</translation>
    </message>
    <message>
        <source>Getekend vóór de laatste wijziging: opnieuw tekenen</source>
        <translation>Signed before the last change: sign again</translation>
    </message>
    <message>
        <source>Tekent met de knop ‘Plan ondertekenen’</source>
        <translation>Signs with the button ‘Sign plan’</translation>
    </message>
    <message>
        <source>Nog niet getekend</source>
        <translation>Not signed yet</translation>
    </message>
</context>
<context>
    <name>SignersCard</name>
    <message>
        <source>Handtekeningen</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Alle handtekeningen komen op papier</source>
        <translation>All signatures are put on paper</translation>
    </message>
    <message>
        <source>Ondertekend op {day}</source>
        <translation>Signed on {day}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Vorige stap</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Stap {number} van {count}</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>Opslaan en sluiten</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Opslaan en verder</source>
        <translation>Save and continue</translation>
    </message>
    <message numerus="yes">
        <source>En nog %n andere.</source>
        <translation>
            <numerusform>And %n other.</numerusform>
            <numerusform>And %n others.</numerusform>
        </translation>
    </message>
    <message>
        <source>U kunt alles lezen, maar niets wijzigen.</source>
        <translation>You can read everything, but change nothing.</translation>
    </message>
    <message>
        <source>Dit plan is ondertekend. </source>
        <translation>This plan has been signed. </translation>
    </message>
    <message>
        <source>Nieuwe versie maken</source>
        <translation>Make new version</translation>
    </message>
    <message>
        <source>U leest dit dossier; wijzigen kan niet. </source>
        <translation>You are reading this case; it cannot be changed. </translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Stap {number}: {title}</source>
        <translation>Step {number}: {title}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Stappen</source>
        <translation>Steps</translation>
    </message>
</context>
<context>
    <name>StepOverview</name>
    <message>
        <source>Per stap</source>
        <translation>Step by step</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Alle open uitsluitingen: nee, geldt niet</source>
        <translation>All open exclusions: no, does not apply</translation>
    </message>
    <message>
        <source>Wie antwoordde?</source>
        <translation>Who answered?</translation>
    </message>
    <message>
        <source>Op welke dag?</source>
        <translation>On which day?</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Voor wie?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>Welke uitsluitingen gelden niet?</source>
        <translation>Which exclusions do not apply?</translation>
    </message>
    <message numerus="yes">
        <source>Vastleggen: %n keer “nee, geldt niet”</source>
        <translation>
            <numerusform>Record: “no, does not apply” %n time</numerusform>
            <numerusform>Record: “no, does not apply” %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>niemand</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>{title} – {people}</source>
        <translation>{title} – {people}</translation>
    </message>
    <message>
        <source> (hierover antwoordt: {who})</source>
        <translation> (answered by: {who})</translation>
    </message>
    <message>
        <source>Kies of schrijf wie dit antwoordde.</source>
        <translation>Choose or write who answered this.</translation>
    </message>
    <message>
        <source>Schrijf dag, maand en jaar, zoals 02-11-2026.</source>
        <translation>Write day, month and year, such as 02-11-2026.</translation>
    </message>
    <message>
        <source>Deze dag is nog niet geweest.</source>
        <translation>This day has not come yet.</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>Logboek van dossier {case}</source>
        <translation>Journal of case {case}</translation>
    </message>
    <message>
        <source>Logboek, nieuwste eerst</source>
        <translation>Journal, newest first</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Elke keer dat iemand dit dossier opende, wijzigde, afdrukte of deelde. Regels komen er alleen bij; niemand kan er een weghalen of veranderen.</source>
        <translation>Every time somebody opened, changed, printed or handed out this case. Entries are only added; nobody can take one away or change it.</translation>
    </message>
    <message>
        <source>Dit dossier is nog niet opgeslagen; er is nog niets vastgelegd.</source>
        <translation>This case has not been saved yet; nothing has been recorded.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Regels en lijsten</source>
        <translation>Rules and lists</translation>
    </message>
    <message>
        <source>Weergave</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Onderwerpen</source>
        <translation>Topics</translation>
    </message>
</context>
<context>
    <name>TrialDialog</name>
    <message>
        <source>Proefafdruk: {language}</source>
        <translation>Proof: {language}</translation>
    </message>
    <message>
        <source>PDF bewaren</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Het plan</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Het korte overzicht</source>
        <translation>The short overview</translation>
    </message>
    <message>
        <source>Welk papier?</source>
        <translation>Which paper?</translation>
    </message>
    <message>
        <source>Een verzonnen gezin, met de ontwerpen van de vertaling op hun plaats. Geef deze proef aan een vertaler, niet aan een huishouden.</source>
        <translation>A made-up family, with the drafts of the translation in their place. Give this proof to a translator, not to a household.</translation>
    </message>
    <message>
        <source>Proefafdruk bewaren</source>
        <translation>Save proof</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} kan niet worden geschreven. Kies een andere map.</source>
        <translation>{file} cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>De proefafdruk staat in {file}.</source>
        <translation>The proof is in {file}.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Bezig met openen…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Wachtwoordzin kwijt? Typ hier de herstelsleutel van uw papier.</source>
        <translation>Lost the passphrase? Type the recovery key from your paper here.</translation>
    </message>
    <message>
        <source>Kluis openen</source>
        <translation>Open vault</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Andere kluis openen…</source>
        <translation>Open another vault…</translation>
    </message>
    <message>
        <source>Nieuwe kluis maken…</source>
        <translation>Make a new vault…</translation>
    </message>
    <message>
        <source>Met delen openen…</source>
        <translation>Open with shares…</translation>
    </message>
    <message>
        <source>Kluis van {names}</source>
        <translation>Vault of {names}</translation>
    </message>
    <message>
        <source>Wie bent u?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Typ de wachtwoordzin van deze kluis.</source>
        <translation>Type the passphrase of this vault.</translation>
    </message>
    <message>
        <source>U kunt het over {seconds} s opnieuw proberen.</source>
        <translation>You can try again in {seconds} s.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>van {limit}</source>
        <translation>of {limit}</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dit bestand kan hier niet worden getoond: het is beveiligd, beschadigd of te groot. Met ‘Opslaan als…’ kunt u het in een ander programma bekijken.</source>
        <translation>This file cannot be shown here: it is protected, damaged or too large. With ‘Save as…’ you can view it in another program.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Kies welke grond geldt; één is genoeg.</source>
        <translation>Choose which ground applies; one is enough.</translation>
    </message>
</context>
<context>
    <name>WaysPanel</name>
    <message>
        <source>Wat ontbreekt? De kleinste stappen eerst</source>
        <translation>What is missing? The smallest steps first</translation>
    </message>
    <message>
        <source>Wat ontbreekt?</source>
        <translation>What is missing?</translation>
    </message>
    <message>
        <source>Er ontbreekt niets meer.</source>
        <translation>Nothing is missing any more.</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
    <message>
        <source>Naar het veld</source>
        <translation>Go to the field</translation>
    </message>
    <message>
        <source>Beantwoorden</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>Naam of organisatie</source>
        <translation>Name or organisation</translation>
    </message>
    <message>
        <source>Kies wie</source>
        <translation>Choose who</translation>
    </message>
    <message>
        <source>Iemand anders…</source>
        <translation>Somebody else…</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Er is niets meer na te kijken.</source>
        <translation>There is nothing left to check.</translation>
    </message>
    <message>
        <source>Wat u typt blijft staan; het programma probeert het steeds opnieuw. </source>
        <translation>What you type stays; the program keeps trying. </translation>
    </message>
    <message>
        <source>Dossier elders bewaren…</source>
        <translation>Keep the case elsewhere…</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Zinnen die niet worden geladen</source>
        <translation>Sentences that are not loaded</translation>
    </message>
    <message>
        <source>Om nog naar te kijken</source>
        <translation>To look at once more</translation>
    </message>
    <message>
        <source>Wie heeft de woorden goedgekeurd?</source>
        <translation>Who approved the words?</translation>
    </message>
    <message>
        <source>Een beëdigd vertaler, of iemand die uw organisatie vertrouwt.</source>
        <translation>A sworn translator, or somebody your organisation trusts.</translation>
    </message>
    <message>
        <source>Wanneer?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>Vandaag of eerder.</source>
        <translation>Today or earlier.</translation>
    </message>
    <message>
        <source>Laden en gebruiken</source>
        <translation>Load and use</translation>
    </message>
    <message>
        <source>Proefafdruk…</source>
        <translation>Proof…</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Nederlandse zin</source>
        <translation>Dutch sentence</translation>
    </message>
    <message>
        <source>Wat er is</source>
        <translation>What there is</translation>
    </message>
    <message>
        <source>Wie staat voor deze woorden in?</source>
        <translation>Who answers for these words?</translation>
    </message>
    <message>
        <source>Het bestand wordt nagekeken…</source>
        <translation>The file is being looked through…</translation>
    </message>
    <message>
        <source>Dit bestand kan niet worden gebruikt.</source>
        <translation>This file cannot be used.</translation>
    </message>
    <message>
        <source> Regel {line}: {what}</source>
        <translation> Line {line}: {what}</translation>
    </message>
    <message>
        <source>Laden zonder de geweigerde zinnen</source>
        <translation>Load without the refused sentences</translation>
    </message>
    <message numerus="yes">
        <source>{language}: %n zin(nen) goedgekeurd.</source>
        <translation>
            <numerusform>{language}: %n sentence approved.</numerusform>
            <numerusform>{language}: %n sentences approved.</numerusform>
        </translation>
    </message>
    <message>
        <source> Zij komen op papier zodra u ze laadt.</source>
        <translation> They are printed as soon as you load them.</translation>
    </message>
    <message numerus="yes">
        <source> %n zin(nen) worden geweigerd; die blijven in het Nederlands.</source>
        <translation>
            <numerusform> %n sentence is refused; it stays in Dutch.</numerusform>
            <numerusform> %n sentences are refused; they stay in Dutch.</numerusform>
        </translation>
    </message>
    <message>
        <source> Laat de vertaler de geweigerde zinnen verbeteren.</source>
        <translation> Have the translator mend the refused sentences.</translation>
    </message>
    <message>
        <source>Goedgekeurd</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Daarvan nieuw</source>
        <translation>Of which new</translation>
    </message>
    <message>
        <source>Daarvan anders dan nu</source>
        <translation>Of which other than now</translation>
    </message>
    <message>
        <source>Wachten nog, blijven Nederlands</source>
        <translation>Still waiting, stay in Dutch</translation>
    </message>
    <message>
        <source>Nu goedgekeurd en dan niet meer</source>
        <translation>Approved now and then no longer</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>De Nederlandse zin is veranderd</source>
        <translation>The Dutch sentence was changed</translation>
    </message>
    <message>
        <source>Staan niet in dit programma</source>
        <translation>Not in this program</translation>
    </message>
    <message>
        <source>Schrijf wie de woorden heeft goedgekeurd.</source>
        <translation>Write who approved the words.</translation>
    </message>
    <message>
        <source>Schrijf de dag van de goedkeuring: vandaag of eerder.</source>
        <translation>Write the day of the approval: today or earlier.</translation>
    </message>
</context>
<context>
    <name>WordsTopic</name>
    <message>
        <source>Talen van het papier</source>
        <translation>Languages of paper</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Goedgekeurd</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Herkomst</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Voor een vertaler bewaren…</source>
        <translation>Save for a translator…</translation>
    </message>
    <message>
        <source>Proefafdruk…</source>
        <translation>Proof…</translation>
    </message>
    <message>
        <source>Goedgekeurde woorden laden…</source>
        <translation>Load approved words…</translation>
    </message>
    <message>
        <source>Goedkeuring intrekken…</source>
        <translation>Withdraw approval…</translation>
    </message>
    <message>
        <source>Geladen woorden van eerder en nu</source>
        <translation>Loaded words of before and now</translation>
    </message>
    <message>
        <source>Geladen</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Goedgekeurd door</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>In gebruik tot</source>
        <translation>In use until</translation>
    </message>
    <message>
        <source>Vertalingen</source>
        <translation>Translations</translation>
    </message>
    <message>
        <source>Op papier staan alleen woorden die een mens heeft goedgekeurd; de andere zinnen staan er in het Nederlands. Bewaar een taal voor een vertaler, en laad het bestand dat terugkomt.</source>
        <translation>Paper holds only words that a person approved; the other sentences are there in Dutch. Save a language for a translator, and load the file that comes back.</translation>
    </message>
    <message>
        <source>{file} kan niet worden geschreven. Kies een andere map.</source>
        <translation>{file} cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>De zinnen staan in {file}. De vertaler opent het met Poedit; het programma zelf is daarvoor niet nodig.</source>
        <translation>The sentences are in {file}. The translator opens it with Poedit; the program itself is not needed for that.</translation>
    </message>
    <message>
        <source>{file} kan niet worden gelezen. Kies het bestand opnieuw.</source>
        <translation>{file} cannot be read. Choose the file again.</translation>
    </message>
    <message>
        <source>{some} van {all}</source>
        <translation>{some} of {all}</translation>
    </message>
    <message>
        <source>met het programma</source>
        <translation>with the program</translation>
    </message>
    <message>
        <source>van uw organisatie</source>
        <translation>of your organisation</translation>
    </message>
    <message>
        <source>nu in gebruik</source>
        <translation>in use now</translation>
    </message>
    <message>
        <source>Kies eerst een taal in de lijst.</source>
        <translation>Choose a language in the list first.</translation>
    </message>
    <message>
        <source>Vertaalde zinnen (*.po);;Alles (*)</source>
        <translation>Translated sentences (*.po);;Everything (*)</translation>
    </message>
    <message>
        <source>Goedgekeurde woorden laden</source>
        <translation>Load approved words</translation>
    </message>
    <message>
        <source>Vertaalde zinnen (*.po)</source>
        <translation>Translated sentences (*.po)</translation>
    </message>
    <message>
        <source>Voor een vertaler bewaren</source>
        <translation>Save for a translator</translation>
    </message>
    <message>
        <source>Goedkeuring voor {language} intrekken?</source>
        <translation>Withdraw the approval for {language}?</translation>
    </message>
    <message>
        <source>Nieuw papier gebruikt dan weer de woorden van het programma. Afschriften van plannen die al ondertekend zijn, veranderen niet.</source>
        <translation>New paper then uses the words of the program again. Transcripts of plans that were signed already do not change.</translation>
    </message>
    <message>
        <source>Intrekken</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>De woorden van uw organisatie voor {language} zijn ingetrokken.</source>
        <translation>The words of your organisation for {language} were withdrawn.</translation>
    </message>
    <message>
        <source>De woorden voor {language} staan vanaf nu op papier.</source>
        <translation>The words for {language} are on paper from now on.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>laatste geteste back-up %n minuten geleden</source>
        <translation>
            <numerusform>last tested backup %n minute ago</numerusform>
            <numerusform>last tested backup %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>laatste geteste back-up %n uur geleden</source>
        <translation>
            <numerusform>last tested backup %n hour ago</numerusform>
            <numerusform>last tested backup %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>laatste geteste back-up %n dagen geleden</source>
        <translation>
            <numerusform>last tested backup %n day ago</numerusform>
            <numerusform>last tested backup %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Invitation</name>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Open het voorbeeld</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>Hier komen uw dossiers</source>
        <translation>Your cases will be here</translation>
    </message>
    <message>
        <source>Begin met het eerste gezin. U hoeft niet alles te weten: elke vraag mag open blijven, en wat u typt wordt vanzelf bewaard.</source>
        <translation>Begin with the first family. You need not know everything: any question may stay open, and what you type is saved by itself.</translation>
    </message>
</context>
<context>
    <name>_Secret</name>
    <message>
        <source>Kluis maken</source>
        <translation>Make vault</translation>
    </message>
    <message>
        <source>Bezig met versleutelen…</source>
        <translation>Encrypting…</translation>
    </message>
    <message>
        <source>Ten minste 12 tekens, zoals een paar woorden die alleen u achter elkaar zet. Plakken uit een wachtwoordbeheerder mag.</source>
        <translation>At least 12 characters, such as a few words that only you would put together. You may paste from a password manager.</translation>
    </message>
    <message>
        <source>Wachtwoordzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Andere map…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message numerus="yes">
        <source>Nog %n teken(s).</source>
        <translation>
            <numerusform>%n more character needed.</numerusform>
            <numerusform>%n more characters needed.</numerusform>
        </translation>
    </message>
    <message>
        <source>De twee wachtwoordzinnen zijn nog niet gelijk.</source>
        <translation>The two passphrases are not the same yet.</translation>
    </message>
    <message>
        <source>Dit is lang genoeg, en twee keer gelijk.</source>
        <translation>This is long enough, and the same both times.</translation>
    </message>
    <message>
        <source>Map voor de kluis</source>
        <translation>Folder for the vault</translation>
    </message>
    <message>
        <source>De kluis komt in {folder}</source>
        <translation>The vault will be in {folder}</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{step} openen</source>
        <translation>Open {step}</translation>
    </message>
    <message>
        <source>Invullen</source>
        <translation>Fill in</translation>
    </message>
</context>
<context>
    <name>_ViewMenu</name>
    <message>
        <source>Zoals het systeem</source>
        <translation>Same as the system</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Hoog contrast</source>
        <translation>High contrast</translation>
    </message>
</context>
<context>
    <name>_Welcome</name>
    <message>
        <source>Beginnen</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Open het voorbeeld</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>Ik heb al een kluis…</source>
        <translation>I already have a vault…</translation>
    </message>
    <message>
        <source>Met dit programma stelt u samen met een gezin een herintegratieplan op. Alles blijft op deze computer, versleuteld in een kluis. Er is geen internet nodig.</source>
        <translation>With this program you draw up a reintegration plan together with a family. Everything stays on this computer, encrypted in a vault. No internet is needed.</translation>
    </message>
    <message>
        <source>In welke taal wilt u werken?</source>
        <translation>In which language do you want to work?</translation>
    </message>
    <message>
        <source>Gekozen</source>
        <translation>Chosen</translation>
    </message>
</context>
<context>
    <name>_Who</name>
    <message>
        <source>Zo staat u als behandelaar op het plan.</source>
        <translation>This is how the plan names you as caseworker.</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vul uw naam in.</source>
        <translation>Fill in your name.</translation>
    </message>
</context>
</TS>
