//! Has a volunteer a vehicle, and with how many seats (import.md, "Volunteers").

use super::cell::clean;
use super::count::number;
use super::name::fold_name;
use super::words::says_nothing;

/// What the cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VehicleReading {
    /// Nothing: nobody asked.
    Blank,
    /// None.
    No,
    /// One. The seats are the number as written: offices write what the vehicle has, and whether the driver's is among them nobody says,
    /// so nothing is taken off.
    Yes {
        /// Seats, where they are written.
        seats: Option<u32>,
    },
    /// Words that are not understood: a claim.
    Unclear,
}

const YES: [&str; 8] = ["yes", "y", "si", "s", "x", "true", "has", "tiene"];
const NO: [&str; 13] =
    ["no", "n", "none", "false", "no car", "no vehicle", "does not drive", "no tiene", "ninguno", "sin carro", "no carro", "no maneja", "nada"];
const VEHICLES: [&str; 20] = [
    "car",
    "van",
    "minivan",
    "suv",
    "truck",
    "pickup",
    "sedan",
    "vehicle",
    "own",
    "carro",
    "coche",
    "auto",
    "automovil",
    "camioneta",
    "microbus",
    "troca",
    "vehiculo",
    "propio",
    "small",
    "drives",
];
const SEATS: [&str; 13] =
    ["seat", "seats", "seater", "passenger", "passengers", "asiento", "asientos", "plaza", "plazas", "pasajero", "pasajeros", "puesto", "puestos"];
const SMALL: [&str; 9] = ["a", "with", "for", "un", "una", "con", "de", "para", "and"];
const MOST_SEATS: u32 = 60;

/// Reads one cell.
pub fn read_vehicle(text: &str) -> VehicleReading {
    let (text, _) = clean(text);
    let folded = fold_name(&text);
    if says_nothing(&folded) {
        return VehicleReading::Blank;
    }
    if NO.contains(&folded.as_str()) {
        return VehicleReading::No;
    }
    let (mut said, mut seats, mut counted) = (false, None, false);
    for word in folded.split(' ') {
        let is = |words: &[&str]| words.contains(&word);
        if is(&SEATS) {
            counted = true;
        } else if is(&YES) || is(&VEHICLES) {
            said = true;
        } else if let (Some(count), None) = (number(word).filter(|count| (1..=MOST_SEATS).contains(count)), seats) {
            // "a van" and "una camioneta": there the word is no number of seats.
            if !is(&SMALL) {
                seats = Some(count);
            }
        } else if !is(&SMALL) {
            return VehicleReading::Unclear;
        }
    }
    match (said || counted, seats, counted) {
        // A number that counts nothing may be a model, and seats without a number say nothing.
        (true, Some(seats), true) => VehicleReading::Yes { seats: Some(seats) },
        (true, None, false) => VehicleReading::Yes { seats: None },
        _ => VehicleReading::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_vehicles() {
        let seats = |seats: u32| VehicleReading::Yes { seats: Some(seats) };
        let yes = VehicleReading::Yes { seats: None };
        let cases = [
            ("", VehicleReading::Blank),
            ("?", VehicleReading::Blank),
            ("yes", yes),
            ("Sí", yes),
            ("X", yes),
            ("a van", yes),
            ("una camioneta", yes),
            ("yes, own car", yes),
            ("tiene carro", yes),
            ("no", VehicleReading::No),
            ("No.", VehicleReading::No),
            ("no tiene", VehicleReading::No),
            ("van, 7 seats", seats(7)),
            ("7-seater", seats(7)),
            ("yes (5 passengers)", seats(5)),
            ("camioneta de siete asientos", seats(7)),
            ("carro con 4 plazas", seats(4)),
            ("van, 0 seats", VehicleReading::Unclear),
            ("van 7", VehicleReading::Unclear),
            ("7", VehicleReading::Unclear),
            ("seats", VehicleReading::Unclear),
            ("van, 5 or 7 seats", VehicleReading::Unclear),
            ("yes, but not at night", VehicleReading::Unclear),
            ("no license", VehicleReading::Unclear),
            ("sometimes", VehicleReading::Unclear),
        ];
        for (text, expected) in cases {
            assert_eq!(read_vehicle(text), expected, "{text:?}");
        }
    }
}
