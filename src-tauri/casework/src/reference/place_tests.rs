//! Every way in which the sample office wrote a place, and the traps of the facts.

use super::{PlaceGuess, find_place};

/// A guess in one line: `court DAL`, `office ero-dallas`, `city Dallas TX`, `ask NLA WLA`, `unknown`.
fn guess(text: &str) -> String {
    match find_place(text) {
        PlaceGuess::Court(court) => format!("court {}", court.code),
        PlaceGuess::Office(office) => format!("office {}", office.code),
        PlaceGuess::City(city) => format!("city {} {}", city.name, city.state),
        PlaceGuess::Ask { candidates } => {
            assert!(candidates.iter().all(|court| !court.historical));
            let codes: Vec<_> = candidates.iter().map(|court| court.code.as_str()).collect();
            format!("ask {}", codes.join(" "))
        }
        PlaceGuess::Unknown => "unknown".to_owned(),
    }
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(guess(text), *expected, "{text}");
    }
}

#[test]
fn courts_of_the_sample() {
    check(&[
        ("ATL", "court ATL"),
        ("MIA", "court MIA"),
        ("HYA", "court HYA"),
        ("NOL", "court NOL"),
        ("SNA", "court SNA"),
        ("ORL", "court ORL"),
        ("DAL", "court DAL"),
        ("NYC", "court NYC"),
        ("ANN", "court ANN"),
        ("HSG", "court HSG"),
        ("CHI", "court CHI"),
        ("ELP", "court ELP"),
        ("BOS", "court BOS"),
        ("MEM", "court MEM"),
        ("Chicago Immigration Court", "court CHI"),
        ("Boston Immigration Court", "court BOS"),
        ("San Antonio Immigration Court", "court SNA"),
        ("Baltimore Immigration Court", "court BAL"),
        ("Memphis Immigration Court", "court MEM"),
        ("New Orleans Immigration Court", "court NOL"),
        ("Orlando Immigration Court", "court ORL"),
        ("Washington Immigration Court", "ask ANN STE HYA"),
        ("New York Federal Plaza", "court NYC"),
        ("El Paso", "court ELP"),
        ("1100 Commerce St Dallas", "court DAL"),
        ("Atlantis", "unknown"),
        ("", "unknown"),
    ]);
}

#[test]
fn offices_of_the_sample() {
    let cities = [
        "washington",
        "memphis",
        "houston",
        "new-orleans",
        "los-angeles",
        "charlotte",
        "miami",
        "boston",
        "san-antonio",
        "orlando",
        "atlanta",
        "el-paso",
        "chicago",
        "baltimore",
        "dallas",
        "new-york",
    ];
    for city in cities {
        for (written, word) in [("ERO", "ero"), ("ASC", "asc"), ("ISAP", "isap")] {
            let text = format!("{written} {}", city.replace('-', " "));
            assert_eq!(guess(&text), format!("office {word}-{city}"), "{text}");
        }
    }
}

#[test]
fn other_ways_to_write_an_office() {
    check(&[
        ("ICE ERO Dallas, TX", "office ero-dallas"),
        ("Dallas ICE office", "office ero-dallas"),
        ("oficina de ICE en Dallas", "office ero-dallas"),
        ("ERO Washington, DC", "office ero-washington"),
        ("ICE New York 26 Federal Plaza", "office ero-new-york"),
        ("Houston Asylum Office", "office asylum-houston"),
        ("asylum office Arlington", "office asylum-arlington"),
        ("Oficina de Asilo de Nueva Orleans", "office asylum-new-orleans"),
        ("ASC Laredo", "office asc-laredo"),
        ("ASC Fresno", "city Fresno CA"),
        ("asylum office Dallas", "city Dallas TX"),
        ("ERO Arlington, TX", "city Arlington TX"),
        ("ERO Atlantis", "unknown"),
        ("ISAP", "unknown"),
        ("ERO Washington State", "unknown"),
    ]);
}

#[test]
fn a_city_that_two_courts_share_asks() {
    check(&[
        ("Houston", "ask HGP HOU HSG"),
        ("Houston Immigration Court", "ask HGP HOU HSG"),
        ("New York", "ask NYB NYC"),
        ("New York, NY", "ask NYB NYC"),
        ("Nueva York", "ask NYB NYC"),
        ("Los Angeles", "ask NLA WLA"),
        ("Los Ángeles, CA", "ask NLA WLA"),
        ("Immigration court in downtown Houston", "ask HGP HOU HSG"),
        ("Houston S. Gessner", "court HSG"),
        ("Houston - Greenspoint Park", "court HGP"),
        ("Greenspoint, Houston, TX", "court HGP"),
        ("New York - Broadway", "court NYB"),
        ("Varick", "court NYV"),
        ("26 Federal Plaza", "court NYC"),
        ("Federal Plaza, New York, NY", "court NYC"),
        ("West Los Angeles", "court WLA"),
        ("300 N. Los Angeles St", "court NLA"),
    ]);
}

#[test]
fn a_closed_court_asks_among_its_heirs() {
    check(&[
        ("WAS", "ask ANN STE"),
        ("was", "ask ANN STE"),
        ("Arlington", "ask ANN STE"),
        ("Arlington, VA", "ask ANN STE"),
        ("Arlington Immigration Court", "ask ANN STE"),
        ("Arlington, TX", "city Arlington TX"),
        ("LOS", "ask NLA WLA"),
        ("606 S Olive St", "ask NLA WLA"),
        ("LOW", "ask CHE"),
        ("ELC", "ask IMP"),
        ("YOR", "unknown"),
        ("Washington, D.C.", "ask ANN STE HYA"),
        ("Washington DC court", "ask ANN STE HYA"),
    ]);
}

#[test]
fn a_court_for_detained_people_is_meant_only_when_named() {
    check(&[
        ("Tacoma", "city Tacoma WA"),
        ("Tacoma Immigration Court", "court TAC"),
        ("Eloy", "unknown"),
        ("Eloy, AZ", "city Eloy AZ"),
        ("Eloy court", "court ELO"),
        ("Aurora Immigration Court", "court AUR"),
        ("Aurora, IL", "city Aurora IL"),
        ("El Paso SPC", "court EPD"),
        ("Krome", "court KRO"),
        ("Miami Krome", "court KRO"),
        ("Miami", "court MIA"),
        ("Stewart Detention Center", "court SDC"),
        ("New York detained", "ask NYV"),
    ]);
}

#[test]
fn other_ways_to_write_a_court() {
    check(&[
        ("dal", "court DAL"),
        ("ELP Immigration Court", "court ELP"),
        ("Dallas (DAL)", "court DAL"),
        ("DAL - Dallas", "court DAL"),
        ("Dallas", "court DAL"),
        ("Dallas, TX", "court DAL"),
        ("Dallas, GA", "unknown"),
        ("NEW ORLEANS", "court NOL"),
        ("NEW YORK", "ask NYB NYC"),
        ("LOS ANGELES", "ask NLA WLA"),
        ("Corte de Inmigración de Dallas", "court DAL"),
        ("Tribunal de inmigración en El Paso", "court ELP"),
        ("corte de Filadelfia", "court PHI"),
        ("EOIR Memphis", "court MEM"),
        ("1100 Commerce St., Suite 1060, Dallas, TX 75242", "court DAL"),
        ("Dallas Immigration Court, 1100 Commerce Street", "court DAL"),
        ("700 E. San Antonio Ave", "court ELP"),
        ("450 Main St, Houston, TX", "city Houston TX"),
        ("POR", "court POO"),
        ("Portland", "court POO"),
        ("Portland, ME", "city Portland ME"),
        ("San Juan, PR", "court SAJ"),
        ("Bloomington, MN", "court BLM"),
        ("Kansas City", "court KAN"),
        ("Kansas City, KS", "city Kansas City KS"),
        ("El Centro Immigration Court", "ask IMP"),
        ("San Francisco", "court SFR"),
    ]);
}

#[test]
fn what_is_not_an_immigration_court_is_a_city() {
    check(&[
        ("Dallas County family court", "city Dallas TX"),
        ("Corte de familia de Houston", "city Houston TX"),
        ("Guatemalan consulate, Chicago", "city Chicago IL"),
        ("Fresno", "city Fresno CA"),
        ("Springfield", "unknown"),
        ("family court", "unknown"),
        ("court", "unknown"),
        ("at home", "unknown"),
    ]);
}

#[test]
fn each_court_is_found_by_its_code_name_and_address() {
    for court in super::courts().iter().filter(|court| !court.historical) {
        let code = format!("court {}", court.code);
        assert_eq!(guess(&court.code), code);
        for name in court.aliases.iter().filter(|alias| !alias.contains("Ft ")) {
            assert_eq!(guess(name), code, "{name}");
        }
        for address in court.address.split("; ").filter(|address| address.contains(' ')) {
            if !address.starts_with("PO Box") {
                assert_eq!(guess(address), code, "{address}");
                let whole = format!("{address}, {}, {}", court.city, court.state);
                assert_eq!(guess(&whole), code, "{whole}");
            }
        }
    }
}

#[test]
fn no_text_is_too_odd() {
    let long = "Dallas, Texas and then some 1100 commerce ".repeat(120);
    for text in ["'", " , ", "ß İ ﬁ", "\u{202e}DAL", "😀 Dallas", "court of the", "ERO", "DAL DAL", "TX", ", TX", &long] {
        let _ = find_place(text);
        let _ = crate::reference::rank_courts(text);
    }
    check(&[("\u{202e}Dallas", "court DAL"), ("\u{feff}DAL", "court DAL")]);
}
