//! Which column is which in the lists of volunteers and of pairings.

use serde::{Deserialize, Serialize};

use super::columns::{fields, guess};

fields! {
    /// A column of the list of volunteers.
    VolunteersField {
        /// The whole name.
        Name "name" [
            "volunteer", "volunteer name", "full name", "whole name", "name of volunteer", "nombre", "nombre completo",
            "voluntario", "voluntaria", "persona voluntaria", "nombre y apellido", "nombre y apellidos",
        ],
        /// The e-mail address: the volunteer's key.
        Email "email" [
            "e mail", "mail", "email address", "e mail address", "correo", "correo electronico", "direccion de correo electronico",
        ],
        /// A telephone number.
        Phone "phone" [
            "phone number", "telephone", "tel", "cell", "cell phone", "mobile", "phone no", "contact number", "telefono",
            "celular", "numero de telefono", "movil", "whatsapp",
        ],
        /// Where the volunteer lives.
        City "city" ["city state", "current city", "lives in", "location", "ciudad", "ciudad estado", "vive en"],
        /// Every language, some with how well.
        Languages "languages" ["language", "language s", "languages spoken", "speaks", "idioma", "idiomas", "lenguas", "habla"],
        /// Families at most at one time.
        MaxFamilies "max_families" [
            "maximum families", "max no of families", "max family", "families max", "family limit", "families", "how many families",
            "maximo de familias", "max familias", "maximo familias", "cuantas familias", "familias",
        ],
        /// On which weekdays.
        Availability "availability" [
            "available", "days", "weekdays", "days available", "available days", "available on", "when", "disponibilidad",
            "disponible", "dias", "dias disponibles", "que dias",
        ],
        /// A vehicle, and its seats.
        Vehicle "vehicle" [
            "car", "has car", "has a car", "owns a car", "drives", "driver", "van", "carro", "tiene carro", "auto", "coche", "vehiculo",
            "tiene vehiculo", "maneja",
        ],
        /// The day of the training.
        Training "training" [
            "training date", "trained", "trained on", "date of training", "date trained", "orientation", "orientation date",
            "capacitacion", "fecha de capacitacion", "fecha de la capacitacion", "entrenamiento", "fecha de entrenamiento",
        ],
        /// The last day of the background check.
        BackgroundCheck "background_check" [
            "background check expires", "background check expiry", "background check until", "background check valid until",
            "background check expiration", "check expires", "bg check expires", "bg check", "clearance expires", "antecedentes",
            "antecedentes vencen", "vencimiento de antecedentes", "antecedentes hasta", "verificacion de antecedentes",
        ],
        /// What has to be kept in mind: a claim.
        Notes "notes" [
            "note", "constraints", "restrictions", "limits", "comments", "comment", "remarks", "notas", "nota", "restricciones",
            "comentarios", "observaciones",
        ],
    }
}

fields! {
    /// A column of the list of pairings.
    PairingsField {
        /// The office's code of the family.
        FamilyCode "family_code" [
            "family", "family id", "family no", "family number", "family nr", "case id", "case code", "fam id", "famid",
            "household", "household id", "id familia", "familia", "codigo", "codigo de familia", "codigo familia",
            "no de familia", "numero de familia", "expediente", "family office code",
        ],
        /// The volunteer, by e-mail or by name.
        Volunteer "volunteer" [
            "volunteer email", "volunteer e mail", "volunteer name", "companion", "paired with", "assigned to", "who",
            "voluntario", "voluntaria", "persona voluntaria", "acompanante", "correo del voluntario", "quien",
        ],
        /// As what.
        Role "role" ["as", "volunteer role", "function", "task", "rol", "papel", "funcion", "como", "tarea"],
        /// The first day.
        FromDay "from_day" [
            "from", "since", "start", "start date", "starts", "begin", "began", "first day", "date from", "desde", "inicio",
            "fecha de inicio", "comienzo", "a partir de", "primer dia", "del",
        ],
        /// The last day.
        UntilDay "until_day" [
            "to", "until", "till", "end", "end date", "ends", "ended on", "last day", "date to", "hasta", "fin",
            "fecha de fin", "fecha final", "ultimo dia", "al",
        ],
        /// Why it ended.
        Ended "ended" [
            "why ended", "why it ended", "reason", "reason ended", "reason for ending", "end reason", "why", "motivo",
            "razon", "por que termino", "motivo de fin", "motivo del fin", "por que",
        ],
    }
}

/// The fields of a list of volunteers by its headers, each field once, the first column wins.
pub fn guess_volunteers(header: &[String]) -> Vec<Option<VolunteersField>> {
    guess(header, VolunteersField::from_folded)
}

/// The fields of a list of pairings by its headers, each field once, the first column wins.
pub fn guess_pairings(header: &[String]) -> Vec<Option<PairingsField>> {
    guess(header, PairingsField::from_folded)
}

/// Whether a folded cell is a header of either list.
pub(super) fn is_header(folded: &str) -> bool {
    VolunteersField::from_folded(folded).is_some() || PairingsField::from_folded(folded).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::name::fold_name;
    use super::*;

    fn header(line: &str) -> Vec<String> {
        line.split(',').map(str::to_owned).collect()
    }

    fn volunteers(line: &str) -> Vec<&'static str> {
        guess_volunteers(&header(line)).into_iter().map(|field| field.map_or("-", VolunteersField::word)).collect()
    }

    fn pairings(line: &str) -> Vec<&'static str> {
        guess_pairings(&header(line)).into_iter().map(|field| field.map_or("-", PairingsField::word)).collect()
    }

    #[test]
    fn knows_the_samples() {
        let line = "Name,Email,Phone,City,Languages,Max families,Availability,Car?,Training date,Background check expires,Notes";
        let fields = "name email phone city languages max_families availability vehicle training background_check notes";
        assert_eq!(volunteers(line), fields.split_whitespace().collect::<Vec<_>>());
        let fields = "family_code volunteer role from_day until_day ended";
        assert_eq!(pairings("Family ID,Volunteer,Role,From,To,Why ended"), fields.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn knows_spanish_headers() {
        let line = "Nombre completo,Correo electrónico,Teléfono,Ciudad,Idiomas,Máximo de familias,Disponibilidad,¿Tiene carro?,\
                    Fecha de capacitación,Antecedentes vencen,Observaciones,Color";
        let fields = "name email phone city languages max_families availability vehicle training background_check notes -";
        assert_eq!(volunteers(line), fields.split_whitespace().collect::<Vec<_>>());
        let line = "Código de familia,Persona voluntaria,Rol,Desde,Hasta,¿Por qué terminó?";
        assert_eq!(pairings(line), ["family_code", "volunteer", "role", "from_day", "until_day", "ended"]);
    }

    #[test]
    fn words_are_their_own_aliases_and_nothing_is_ambiguous() {
        for field in VolunteersField::ALL {
            assert_eq!(VolunteersField::from_word(field.word()), Some(*field));
            assert_eq!(VolunteersField::from_folded(&fold_name(field.word())), Some(*field));
            for alias in field.aliases() {
                assert_eq!(fold_name(alias), *alias, "aliases stand folded");
                assert_eq!(VolunteersField::from_folded(alias), Some(*field), "{alias} has one meaning");
            }
        }
        for field in PairingsField::ALL {
            assert_eq!(PairingsField::from_word(field.word()), Some(*field));
            assert_eq!(PairingsField::from_folded(&fold_name(field.word())), Some(*field));
            for alias in field.aliases() {
                assert_eq!(fold_name(alias), *alias, "aliases stand folded");
                assert_eq!(PairingsField::from_folded(alias), Some(*field), "{alias} has one meaning");
            }
        }
    }
}
