<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="nl">
<context>
    <name>AttachmentsRoom</name>
    <message numerus="yes">
        <source>%n bijlage(n) toegevoegd.</source>
        <translation>
            <numerusform>%n bijlage toegevoegd.</numerusform>
            <numerusform>%n bijlagen toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n andere bestand(en) niet.</source>
        <translation>
            <numerusform>Nog %n ander bestand niet.</numerusform>
            <numerusform>Nog %n andere bestanden niet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of meer wachten op goedkeuring</source>
        <translation>
            <numerusform>%n of meer wacht op goedkeuring</numerusform>
            <numerusform>%n of meer wachten op goedkeuring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wacht(en) op goedkeuring</source>
        <translation>
            <numerusform>%n wacht op goedkeuring</numerusform>
            <numerusform>%n wachten op goedkeuring</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionsTopic</name>
    <message numerus="yes">
        <source>%n voorwaarde(n)</source>
        <translation>
            <numerusform>%n voorwaarde</numerusform>
            <numerusform>%n voorwaarden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountriesTopic</name>
    <message numerus="yes">
        <source>%n land(en)</source>
        <translation>
            <numerusform>%n land</numerusform>
            <numerusform>%n landen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountryListPanel</name>
    <message numerus="yes">
        <source>%n plaats(en) in het bestand kloppen niet.</source>
        <translation>
            <numerusform>%n plaats in het bestand klopt niet.</numerusform>
            <numerusform>%n plaatsen in het bestand kloppen niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n land(en) gelezen, zonder fouten.</source>
        <translation>
            <numerusform>%n land gelezen, zonder fouten.</numerusform>
            <numerusform>%n landen gelezen, zonder fouten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n land(en) komen vandaag anders te staan</source>
        <translation>
            <numerusform>%n land komt vandaag anders te staan</numerusform>
            <numerusform>%n landen komen vandaag anders te staan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageGate</name>
    <message numerus="yes">
        <source>%n gewist(e) dossier(s) opnieuw gewist.</source>
        <translation>
            <numerusform>%n gewist dossier opnieuw gewist.</numerusform>
            <numerusform>%n gewiste dossiers opnieuw gewist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) gered in {folder}.</source>
        <translation>
            <numerusform>%n dossier gered in {folder}.</numerusform>
            <numerusform>%n dossiers gered in {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message numerus="yes">
        <source>Vandaag zou dit anders zijn: %n verschil(len).</source>
        <translation>
            <numerusform>Vandaag zou dit anders zijn: %n verschil.</numerusform>
            <numerusform>Vandaag zou dit anders zijn: %n verschillen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsTopic</name>
    <message numerus="yes">
        <source>%n beslissing(en)</source>
        <translation>
            <numerusform>%n beslissing</numerusform>
            <numerusform>%n beslissingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityBar</name>
    <message numerus="yes">
        <source>%n volwassene(n)</source>
        <translation>
            <numerusform>%n volwassene</numerusform>
            <numerusform>%n volwassenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minderjarige(n)</source>
        <translation>
            <numerusform>%n minderjarige</numerusform>
            <numerusform>%n minderjarigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n van onbekende leeftijd</source>
        <translation>
            <numerusform>%n van onbekende leeftijd</numerusform>
            <numerusform>%n van onbekende leeftijd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImpactCard</name>
    <message numerus="yes">
        <source>%n dossier(s) veranderen.</source>
        <translation>
            <numerusform>%n dossier verandert.</numerusform>
            <numerusform>%n dossiers veranderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) blijven gelijk.</source>
        <translation>
            <numerusform>%n dossier blijft gelijk.</numerusform>
            <numerusform>%n dossiers blijven gelijk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) konden niet worden bekeken.</source>
        <translation>
            <numerusform>%n dossier kon niet worden bekeken.</numerusform>
            <numerusform>%n dossiers konden niet worden bekeken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message numerus="yes">
        <source>%n regel(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de nieuwste %n regel(s); scrol voor meer</source>
        <translation>
            <numerusform>de nieuwste %n regel; scrol voor meer</numerusform>
            <numerusform>de nieuwste %n regels; scrol voor meer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n bladzijde(n) afgedrukt.</source>
        <translation>
            <numerusform>%n bladzijde afgedrukt.</numerusform>
            <numerusform>%n bladzijden afgedrukt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Niemand actief: over %n s wordt de kluis vergrendeld.</source>
        <translation>
            <numerusform>Niemand actief: over %n s wordt de kluis vergrendeld.</numerusform>
            <numerusform>Niemand actief: over %n s wordt de kluis vergrendeld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>Nog %n teken(s).</source>
        <translation>
            <numerusform>Nog %n teken.</numerusform>
            <numerusform>Nog %n tekens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderCard</name>
    <message numerus="yes">
        <source>%n back-up(s) of terzijde gezette kluis(zen) van vóór een wissing bevatten het gewiste dossier nog.</source>
        <translation>
            <numerusform>%n back-up of terzijde gezette kluis van vóór een wissing bevat het gewiste dossier nog.</numerusform>
            <numerusform>%n back-ups of terzijde gezette kluizen van vóór een wissing bevatten een gewist dossier nog.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message numerus="yes">
        <source>%n bestand(en) of map(pen) worden voorgoed verwijderd. Dit komt in het logboek en op het bewijs van wissing.</source>
        <translation>
            <numerusform>%n bestand of map wordt voorgoed verwijderd. Dit komt in het logboek en op het bewijs van wissing.</numerusform>
            <numerusform>%n bestanden of mappen worden voorgoed verwijderd. Dit komt in het logboek en op het bewijs van wissing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verwijderd.</source>
        <translation>
            <numerusform>%n verwijderd.</numerusform>
            <numerusform>%n verwijderd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>Sinds deze back-up zijn %n dossier(s) gewist; na het terugzetten gaan die vanzelf weer weg.</source>
        <translation>
            <numerusform>Sinds deze back-up is %n dossier gewist; na het terugzetten gaat dat vanzelf weer weg.</numerusform>
            <numerusform>Sinds deze back-up zijn %n dossiers gewist; na het terugzetten gaan die vanzelf weer weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) zijn hier en daar gelijk.</source>
        <translation>
            <numerusform>%n dossier is hier en daar gelijk.</numerusform>
            <numerusform>%n dossiers zijn hier en daar gelijk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>Bij %n dossier(s) gaat u terug in de tijd. </source>
        <translation>
            <numerusform>Bij %n dossier gaat u terug in de tijd. </numerusform>
            <numerusform>Bij %n dossiers gaat u terug in de tijd. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message numerus="yes">
        <source>In orde: %n voorwaarde(n)</source>
        <translation>
            <numerusform>In orde: %n voorwaarde</numerusform>
            <numerusform>In orde: %n voorwaarden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n om te weten</source>
        <translation>
            <numerusform>%n om te weten</numerusform>
            <numerusform>%n om te weten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message numerus="yes">
        <source>En nog %n andere.</source>
        <translation>
            <numerusform>En nog %n andere.</numerusform>
            <numerusform>En nog %n andere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message numerus="yes">
        <source>Vastleggen: %n keer “nee, geldt niet”</source>
        <translation>
            <numerusform>Vastleggen: %n keer “nee, geldt niet”</numerusform>
            <numerusform>Vastleggen: %n keer “nee, geldt niet”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message numerus="yes">
        <source>{language}: %n zin(nen) goedgekeurd.</source>
        <translation>
            <numerusform>{language}: %n zin goedgekeurd.</numerusform>
            <numerusform>{language}: %n zinnen goedgekeurd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n zin(nen) worden geweigerd; die blijven in het Nederlands.</source>
        <translation>
            <numerusform> %n zin wordt geweigerd; die blijft in het Nederlands.</numerusform>
            <numerusform> %n zinnen worden geweigerd; die blijven in het Nederlands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>laatste geteste back-up %n minuten geleden</source>
        <translation>
            <numerusform>laatste geteste back-up %n minuut geleden</numerusform>
            <numerusform>laatste geteste back-up %n minuten geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>laatste geteste back-up %n uur geleden</source>
        <translation>
            <numerusform>laatste geteste back-up %n uur geleden</numerusform>
            <numerusform>laatste geteste back-up %n uur geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>laatste geteste back-up %n dagen geleden</source>
        <translation>
            <numerusform>laatste geteste back-up %n dag geleden</numerusform>
            <numerusform>laatste geteste back-up %n dagen geleden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Secret</name>
    <message numerus="yes">
        <source>Nog %n teken(s).</source>
        <translation>
            <numerusform>Nog %n teken.</numerusform>
            <numerusform>Nog %n tekens.</numerusform>
        </translation>
    </message>
</context>
</TS>
