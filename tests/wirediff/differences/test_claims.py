"""Claims, names and quotes on which two sentences disagree, and other wordings that agree.

Invented sentences in the eight languages that have lists of words; each differs in one thing.
"""

from __future__ import annotations

import pytest

from tests.wirediff.differences.test_differences import compared, found
from wirediff.passages import Severity

DISAGREE = [
    (
        "en",
        "The union will strike on Monday, its leader said.",
        "The union will not strike on Monday, its leader said.",
        "claim",
    ),
    (
        "en",
        "The airline didn't cancel the flight to Oslo.",
        "The airline canceled the flight to Oslo.",
        "claim",
    ),
    ("en", "The mayor has never met the contractor.", "The mayor has met the contractor.", "claim"),
    (
        "en",
        "Nobody was hurt in the blast, the fire service said.",
        "Three workers were hurt in the blast, the fire service said.",
        "claim",
    ),
    (
        "en",
        "The vaccine is effective in children, the study found.",
        "The vaccine is ineffective in children, the study found.",
        "claim",
    ),
    ("en", "The court found the protest legal.", "The court found the protest illegal.", "claim"),
    ("en", "The bank may raise rates in May.", "The bank will raise rates in May.", "claim"),
    (
        "en",
        "The senator reportedly took money from the firm.",
        "The senator took money from the firm.",
        "claim",
    ),
    ("en", "The fire was probably caused by a cable.", "The fire was caused by a cable.", "claim"),
    ("en", "All schools in the county are open.", "Some schools in the county are open.", "claim"),
    ("en", "Most of the voters backed the plan.", "Few of the voters backed the plan.", "claim"),
    ("en", "Only women may enter the temple.", "Women may enter the temple.", "claim"),
    (
        "en",
        "The jury found the driver guilty of murder.",
        "The jury found the driver not guilty of murder.",
        "claim",
    ),
    ("en", "Oil prices rose sharply on Tuesday.", "Oil prices fell sharply on Tuesday.", "claim"),
    (
        "en",
        "The parliament approved the budget on Friday.",
        "The parliament rejected the budget on Friday.",
        "claim",
    ),
    ("en", "The strike began before the vote.", "The strike began after the vote.", "claim"),
    (
        "en",
        "He entered the country with a passport.",
        "He entered the country without a passport.",
        "claim",
    ),
    (
        "en",
        "The navy attacked the pirates off the coast.",
        "The pirates attacked the navy off the coast.",
        "claim",
    ),
    ("en", "Germany beat Spain in the final.", "Spain beat Germany in the final.", "claim"),
    ("en", "“We saw nothing,” said the pilot.", "“We saw nothing,” said the steward.", "claim"),
    (
        "en",
        "The judge said the case was closed.",
        "The prosecutor said the case was closed.",
        "claim",
    ),
    (
        "en",
        "The former governor of the state was charged.",
        "The governor of the state was charged.",
        "claim",
    ),
    (
        "en",
        "The minister denies taking bribes from the firm.",
        "The minister admits taking bribes from the firm.",
        "claim",
    ),
    ("en", "The road to the airport was reopened.", "The road to the airport was closed.", "claim"),
    ("en", "Talks on the deal have started.", "Talks on the deal have ended.", "claim"),
    ("en", "The two men were freed on Sunday.", "The two men were detained on Sunday.", "claim"),
    ("en", "The company made a profit last year.", "The company made a loss last year.", "claim"),
    ("en", "The hostage was found alive.", "The hostage was found dead.", "claim"),
    ("en", "Turnout was higher than in 2019.", "Turnout was lower than in 2019.", "claim"),
    (
        "en",
        "The report was genuine, the paper said.",
        "The report was fake, the paper said.",
        "claim",
    ),
    ("en", "Maria Lopez won the race in Boston.", "Julia Stone won the race in Boston.", "name"),
    (
        "en",
        "The plane took off from Madrid at dawn.",
        "The plane took off from Lisbon at dawn.",
        "name",
    ),
    (
        "en",
        "Toyota recalled the model over a faulty brake.",
        "Honda recalled the model over a faulty brake.",
        "name",
    ),
    ("en", "The Labour Party won the seat.", "The Conservative Party won the seat.", "name"),
    ("en", "Arsenal beat Chelsea on Saturday.", "Arsenal beat Liverpool on Saturday.", "name"),
    ("en", "French troops left the base.", "German troops left the base.", "name"),
    ("en", "Iranian officials met the envoy.", "Iraqi officials met the envoy.", "name"),
    ("en", "The song was written by Elton John.", "The song was written by Elvis Presley.", "name"),
    (
        "en",
        "Apple unveiled a new phone on Tuesday.",
        "Samsung unveiled a new phone on Tuesday.",
        "name",
    ),
    ("en", "Mayor Robert Hill opened the bridge.", "Mayor Susan Hill opened the bridge.", "name"),
    (
        "en",
        "Slovakia closed its border on Monday.",
        "Slovenia closed its border on Monday.",
        "name",
    ),
    (
        "en",
        "President Muhammad Rashid spoke on Monday.",
        "President Mohammed Rashid spoke on Monday.",
        "spelling",
    ),
    (
        "en",
        "The leader, Muammar Gaddafi, was killed.",
        "The leader, Muammar Qaddafi, was killed.",
        "spelling",
    ),
    (
        "en",
        "Fighting reached Kharkiv on Monday.",
        "Fighting reached Kharkov on Monday.",
        "spelling",
    ),
    (
        "en",
        "Pianist Sergei Orlov cancelled the concert.",
        "Pianist Sergey Orlov cancelled the concert.",
        "spelling",
    ),
    ("en", "“This is a disaster,” he said.", "“This is a triumph,” he said.", "quote"),
    ("en", "She called it ‘unfair’ on Monday.", "She called it ‘brilliant’ on Monday.", "quote"),
    (
        "en",
        "“We will never leave this house,” she said.",
        "“We will never sell this house,” she said.",
        "quote",
    ),
    (
        "id",
        "Polisi akan menahan wali kota itu pekan depan.",
        "Polisi tidak akan menahan wali kota itu pekan depan.",
        "claim",
    ),
    (
        "id",
        "Korban belum ditemukan, kata petugas.",
        "Korban sudah ditemukan, kata petugas.",
        "claim",
    ),
    (
        "id",
        "Perusahaan itu diduga menyuap pejabat bea cukai.",
        "Perusahaan itu menyuap pejabat bea cukai.",
        "claim",
    ),
    (
        "id",
        "Harga minyak naik tajam pada Selasa.",
        "Harga minyak turun tajam pada Selasa.",
        "claim",
    ),
    (
        "id",
        "Menteri membantah kabar itu pada Senin.",
        "Menteri membenarkan kabar itu pada Senin.",
        "claim",
    ),
    ("id", "Semua sekolah ditutup pada Jumat.", "Beberapa sekolah ditutup pada Jumat.", "claim"),
    ("id", "Gempa terjadi sebelum salat subuh.", "Gempa terjadi setelah salat subuh.", "claim"),
    (
        "id",
        "Tentara menyerang pemberontak di perbatasan.",
        "Pemberontak menyerang tentara di perbatasan.",
        "claim",
    ),
    (
        "id",
        "“Kami tidak takut,” kata nelayan itu.",
        "“Kami tidak takut,” kata petani itu.",
        "claim",
    ),
    (
        "id",
        "DPR menyetujui rancangan undang-undang itu.",
        "DPR menolak rancangan undang-undang itu.",
        "claim",
    ),
    (
        "id",
        "Kapal itu berangkat dari Surabaya pada Senin.",
        "Kapal itu berangkat dari Semarang pada Senin.",
        "name",
    ),
    (
        "id",
        "Gubernur Rudi Hartono membuka acara itu.",
        "Gubernur Dewi Lestari membuka acara itu.",
        "name",
    ),
    (
        "id",
        "Ia menyebut putusan itu “adil” pada Rabu.",
        "Ia menyebut putusan itu “konyol” pada Rabu.",
        "quote",
    ),
    (
        "de",
        "Die Regierung wird die Steuer senken.",
        "Die Regierung wird die Steuer nicht senken.",
        "claim",
    ),
    (
        "de",
        "Der Minister soll zurücktreten, berichtete der Sender.",
        "Der Minister tritt zurück, berichtete der Sender.",
        "claim",
    ),
    ("de", "Die Preise stiegen im Mai deutlich.", "Die Preise fielen im Mai deutlich.", "claim"),
    (
        "de",
        "Alle Schulen blieben am Montag geschlossen.",
        "Einige Schulen blieben am Montag geschlossen.",
        "claim",
    ),
    (
        "de",
        "Das Gericht hat den Mann verurteilt.",
        "Das Gericht hat den Mann freigesprochen.",
        "claim",
    ),
    (
        "de",
        "Der Zug fährt nach München, sagte die Bahn.",
        "Der Zug fährt nach Dresden, sagte die Bahn.",
        "name",
    ),
    (
        "de",
        "Kanzlerin Eva Sommer reiste nach Paris.",
        "Kanzlerin Ilse Winter reiste nach Paris.",
        "name",
    ),
    (
        "de",
        "„Das war ein Fehler“, sagte der Trainer.",
        "„Das war ein Erfolg“, sagte der Trainer.",
        "quote",
    ),
    ("de", "»Wir bleiben hier«, sagte die Ärztin.", "»Wir gehen hier«, sagte die Ärztin.", "quote"),
    (
        "de",
        "Vor dem Spiel wurden zwei Fans verletzt.",
        "Nach dem Spiel wurden zwei Fans verletzt.",
        "claim",
    ),
    (
        "fr",
        "Le ministre a démenti la nouvelle lundi.",
        "Le ministre a confirmé la nouvelle lundi.",
        "claim",
    ),
    (
        "fr",
        "Le pont n'est pas fermé, selon la mairie.",
        "Le pont est fermé, selon la mairie.",
        "claim",
    ),
    ("fr", "L'usine pourrait fermer en juin.", "L'usine va fermer en juin.", "claim"),
    ("fr", "Tous les passagers ont été sauvés.", "Certains passagers ont été sauvés.", "claim"),
    (
        "fr",
        "Le train est parti de Lyon à l'aube.",
        "Le train est parti de Nantes à l'aube.",
        "name",
    ),
    (
        "fr",
        "« Nous allons gagner », a dit le capitaine.",
        "« Nous allons perdre », a dit le capitaine.",
        "quote",
    ),
    (
        "es",
        "El banco subirá los tipos en junio.",
        "El banco no subirá los tipos en junio.",
        "claim",
    ),
    (
        "es",
        "El juez absolvió al alcalde el lunes.",
        "El juez condenó al alcalde el lunes.",
        "claim",
    ),
    ("es", "Todos los vuelos fueron cancelados.", "Algunos vuelos fueron cancelados.", "claim"),
    (
        "es",
        "El presunto asesino fue trasladado a Madrid.",
        "El asesino fue trasladado a Madrid.",
        "claim",
    ),
    (
        "es",
        "El avión salió de Bogotá por la noche.",
        "El avión salió de Caracas por la noche.",
        "name",
    ),
    ("es", "«Estamos listos», dijo el capitán.", "«Estamos cansados», dijo el capitán.", "quote"),
    ("pt", "O governo vai cortar o imposto.", "O governo não vai cortar o imposto.", "claim"),
    (
        "pt",
        "O ministro negou o acordo na segunda-feira.",
        "O ministro confirmou o acordo na segunda-feira.",
        "claim",
    ),
    ("pt", "As exportações subiram em abril.", "As exportações caíram em abril.", "claim"),
    (
        "pt",
        "O barco partiu de Lisboa ao amanhecer.",
        "O barco partiu de Faro ao amanhecer.",
        "name",
    ),
    (
        "pt",
        "“A porta estava aberta”, disse o guarda.",
        "“A porta estava aberta”, disse o vizinho.",
        "claim",
    ),
    (
        "it",
        "Il governo non alzerà le tasse quest'anno.",
        "Il governo alzerà le tasse quest'anno.",
        "claim",
    ),
    (
        "it",
        "Il ministro ha smentito la notizia lunedì.",
        "Il ministro ha confermato la notizia lunedì.",
        "claim",
    ),
    (
        "it",
        "Tutti i passeggeri sono stati salvati.",
        "Alcuni passeggeri sono stati salvati.",
        "claim",
    ),
    (
        "it",
        "La nave è partita da Genova all'alba.",
        "La nave è partita da Napoli all'alba.",
        "name",
    ),
    (
        "it",
        "«Siamo pronti», ha detto il capitano.",
        "«Siamo stanchi», ha detto il capitano.",
        "quote",
    ),
    (
        "nl",
        "De regering zal de belasting verlagen.",
        "De regering zal de belasting niet verlagen.",
        "claim",
    ),
    (
        "nl",
        "De minister ontkende het bericht maandag.",
        "De minister bevestigde het bericht maandag.",
        "claim",
    ),
    ("nl", "Alle scholen bleven maandag dicht.", "Sommige scholen bleven maandag dicht.", "claim"),
    (
        "nl",
        "De trein vertrok uit Utrecht om zes uur.",
        "De trein vertrok uit Zwolle om zes uur.",
        "name",
    ),
    ("nl", "„We zijn klaar”, zei de kapitein.", "„We zijn moe”, zei de kapitein.", "quote"),
]


@pytest.mark.parametrize(("language", "left", "right", "what"), DISAGREE)
def test_sentences_that_disagree_are_told_with_their_kind(
    language: str, left: str, right: str, what: str
) -> None:
    assert what in {each for each, _, _ in found(left, right, language)}


AGREE = [
    ("en", "The union will not strike on Monday.", "The union won't strike on Monday."),
    (
        "en",
        "The firm said it would appeal the ruling.",
        "The company said it would appeal the ruling.",
    ),
    ("en", "No one was hurt in the blast.", "Nobody was hurt in the blast."),
    ("en", "The plan is unlikely to pass.", "The plan is not likely to pass."),
    ("en", "The minister denied the report.", "The minister rejected the report."),
    ("en", "Oil prices rose sharply on Tuesday.", "Oil prices jumped sharply on Tuesday."),
    ("en", "The bank may raise rates.", "The bank could raise rates."),
    ("en", "The firm allegedly bribed officials.", "The firm reportedly bribed officials."),
    ("en", "Police arrested two men on Sunday.", "Police detained two men on Sunday."),
    (
        "en",
        "The army attacked the rebels on Monday.",
        "The rebels were attacked by the army on Monday.",
    ),
    ("en", "Every seat was taken.", "Each seat was taken."),
    ("en", "Officials said the road was closed.", "Authorities said the road was closed."),
    ("en", "Russia's army withdrew on Monday.", "The Russian army withdrew on Monday."),
    ("en", "The U.N. chief arrived on Monday.", "The UN chief arrived on Monday."),
    ("en", "President Joe Hall signed the bill.", "Hall signed the bill."),
    ("en", "Beyoncé sang at the ceremony on Monday.", "Beyonce sang at the ceremony on Monday."),
    ("en", "The leader met envoys in Washington.", "The leader met envoys in Washington D.C."),
    ("en", "“We don’t know the cause,” he said.", "“We do not know the cause,” he said."),
    (
        "en",
        "“The colour of the programme is grey,” she said.",
        "“The color of the program is gray,” she said.",
    ),
    ("en", "“It’s over,” he said.", "'It is over,' he said."),
    ("en", "The mayor met the governor on Monday.", "The governor met the mayor on Monday."),
    ("en", "The council held talks with the union.", "The union held talks with the council."),
    ("en", "The club is not only rich.", "The club is rich."),
    ("en", "Many residents have left.", "A lot of residents have left."),
    ("en", "The talks were called off on Monday.", "The talks were canceled on Monday."),
    ("en", "The Fed raised rates on Monday.", "The Federal Reserve raised rates on Monday."),
    (
        "en",
        "Workers' rights are at risk, the union said.",
        "Workers’ rights are at risk, the union said.",
    ),
    ("en", "He said he was ready to go.", "He said he was ready to leave."),
    ("en", "Rebels seized the town on Friday.", "Fighters seized the town on Friday."),
    ("en", "Police said the man was armed.", "Officers said the man was armed."),
    ("en", "The storm hit the coast late on Sunday.", "The storm struck the coast late on Sunday."),
    ("id", "Menteri itu tidak hadir.", "Menteri itu tak hadir."),
    ("id", "Menteri membantah kabar itu.", "Menteri menyangkal kabar itu."),
    ("id", "Semua korban selamat.", "Seluruh korban selamat."),
    ("id", "Presiden Joko Santoso tiba di Bandung.", "Joko Santoso tiba di Bandung."),
    ("id", "Perserikatan Bangsa-Bangsa mengutuk serangan itu.", "PBB mengutuk serangan itu."),
    ("id", "“Kami siap,” kata kapten.", '"Kami siap", kata kapten.'),
    ("id", "Tentara menyerang desa itu.", "Desa itu diserang tentara."),
    ("id", "Polisi mengatakan pelaku ditangkap.", "Polisi menyatakan pelaku ditangkap."),
    ("de", "Niemand wurde verletzt.", "Keiner wurde verletzt."),
    ("de", "Die Preise stiegen im Mai.", "Die Preise kletterten im Mai."),
    ("de", "Außenministerin Anna Bär reiste ab.", "Anna Bär reiste ab."),
    ("de", "Der Chef von Müller trat zurück.", "Der Chef von Mueller trat zurück."),
    ("de", "Die Polizei nahm den Mann fest.", "Die Polizei verhaftete den Mann."),
    ("de", "Die Regierung lobte das Haus.", "Die Regierung lobte das Gebäude."),
    ("fr", "Aucun passager n'a été blessé.", "Aucun des passagers n'a été blessé."),
    ("fr", "Le ministre a démenti la nouvelle.", "Le ministre a nié la nouvelle."),
    ("fr", "L'OTAN a condamné l'attaque.", "L'Otan a condamné l'attaque."),
    ("es", "Nadie resultó herido en el choque.", "Ninguna persona resultó herida en el choque."),
    ("es", "El precio subió en abril.", "El precio aumentó en abril."),
    ("es", "La ONU condenó el ataque.", "Las Naciones Unidas condenaron el ataque."),
    ("pt", "Todos os alunos passaram.", "Todas as alunas passaram."),
    ("it", "Il prezzo è salito ad aprile.", "Il prezzo è aumentato ad aprile."),
    ("nl", "De prijs steeg in april.", "De prijs klom in april."),
]


@pytest.mark.parametrize(("language", "left", "right"), AGREE)
def test_another_wording_of_the_same_claim_is_no_difference(
    language: str, left: str, right: str
) -> None:
    assert found(left, right, language) == []


@pytest.mark.parametrize(("language", "left", "right", "what"), DISAGREE)
def test_exchanged_sides_give_the_exchanged_answer(
    language: str, left: str, right: str, what: str
) -> None:
    forth = found(left, right, language)
    back = found(right, left, language)
    assert sorted(forth) == sorted((kind, other, one) for kind, one, other in back)


GRAVITY = [
    ("The army will attack.", "The army will not attack.", Severity.CONTRADICTION, "negation"),
    ("The army may attack now.", "The army attacks now.", Severity.DIFFERENCE, "hedging"),
    ("The plan was denied.", "The plan was confirmed.", Severity.CONTRADICTION, "opposite"),
    ("All shops were shut.", "Few shops were shut.", Severity.CONTRADICTION, "quantity"),
    ("Most shops were shut.", "Some shops were shut.", Severity.DIFFERENCE, "quantity"),
    ("Dogs bit cats here.", "Cats bit dogs here.", Severity.CONTRADICTION, "who does it"),
    ("We lost, said the cook.", "We lost, said the driver.", Severity.DIFFERENCE, "speaker"),
    ("The former queen spoke.", "The queen spoke.", Severity.DIFFERENCE, "status"),
]


@pytest.mark.parametrize(("left", "right", "severity", "detail"), GRAVITY)
def test_a_claim_says_how_grave_it_is_and_in_what_it_differs(
    left: str, right: str, severity: Severity, detail: str
) -> None:
    (difference,) = compared(left, right, "en", "en")
    assert (difference.severity, difference.detail) == (severity, detail)


def test_another_spelling_is_no_disagreement() -> None:
    (difference,) = compared("He met Sergei Orlov here.", "He met Sergey Orlov here.", "en", "en")
    assert difference.severity is Severity.SPELLING
    assert not difference.disagrees


def test_a_language_without_lists_has_no_claims() -> None:
    assert found("Hallitus ei nosta veroja.", "Hallitus nostaa veroja.", "fi") == []
