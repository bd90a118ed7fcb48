//! Which column is which: headers become fields (import.md, "Files": the mapping is guessed, shown, correctable).

use serde::{Deserialize, Serialize};

use super::name::fold_name;
use super::volunteer_columns;

/// Declares the fields of one hand-over: variant, word (the contract of `--map` and of the window), header aliases
/// in English and Spanish, folded.
macro_rules! fields {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident $word:literal [$($alias:literal),* $(,)?]),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $field),* }

        impl $name {
            /// Every field, in the order of the usual sheet.
            pub const ALL: &'static [$name] = &[$($name::$field),*];

            /// The word of the field in `--map FILE` and on screens.
            pub fn word(self) -> &'static str {
                match self { $($name::$field => $word),* }
            }

            /// The field with that word.
            pub fn from_word(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|field| field.word() == word)
            }

            fn aliases(self) -> &'static [&'static str] {
                match self { $($name::$field => &[$($alias),*]),* }
            }

            /// The field a folded header names.
            fn from_folded(header: &str) -> Option<$name> {
                let word = header.replace(' ', "_");
                let named = |field: &$name| field.word() == word || field.aliases().contains(&header);
                Self::ALL.iter().copied().find(named)
            }
        }
    };
}

pub(super) use fields;

fields! {
    /// A column of the families' list.
    PeopleField {
        /// The office's code of the family: the family's key.
        FamilyCode "family_code" [
            "family", "family id", "family no", "family number", "family nr", "case id", "case code", "fam id", "famid",
            "household", "household id", "id familia", "familia", "codigo", "codigo de familia", "codigo familia",
            "no de familia", "numero de familia", "expediente", "family office code",
        ],
        /// Given names.
        Given "given" [
            "first name", "firstname", "first names", "given name", "given names", "name", "first", "nombre", "nombres",
            "nombre de pila", "primer nombre",
        ],
        /// The first surname, or all surnames in one cell.
        Surname1 "surname1" [
            "last name", "lastname", "last names", "surname", "surnames", "family name", "first last name", "last",
            "first surname", "last name 1", "surname 1", "apellido", "apellidos", "primer apellido",
            "apellido paterno", "apellido 1",
        ],
        /// The second surname.
        Surname2 "surname2" [
            "second last name", "second surname", "last name 2", "surname 2", "2nd last name", "mother s surname",
            "segundo apellido", "apellido materno", "apellido 2", "2o apellido",
        ],
        /// The name the person goes by.
        Preferred "preferred" [
            "preferred name", "goes by", "nickname", "known as", "nombre preferido", "le dicen", "apodo",
        ],
        /// What the person is to the family.
        Relation "relation" [
            "relationship", "relation to family", "role in family", "family role", "member", "parentesco", "relacion",
        ],
        /// Date of birth.
        Birth "birth" [
            "dob", "date of birth", "birth date", "birthdate", "birthday", "born", "birth day", "fecha de nacimiento",
            "fecha nacimiento", "nacimiento", "fdn", "f nac", "fecha nac",
        ],
        /// Country of nationality.
        Country "country" [
            "country of origin", "nationality", "country of birth", "origin", "home country", "pais", "nacionalidad",
            "pais de origen", "pais de nacimiento", "citizenship",
        ],
        /// The A-number.
        ANumber "a_number" [
            "a", "a no", "a num", "anumber", "alien number", "alien registration number", "alien no", "a nr",
            "numero a", "numero de extranjero", "uscis number", "uscis", "no a", "num a",
        ],
        /// The best language.
        Language "language" [
            "languages", "best language", "primary language", "first language", "native language", "mother tongue",
            "home language", "lang", "idioma", "idiomas", "lengua", "lengua materna", "idioma materno",
            "idioma principal",
        ],
        /// Town or dialect of the language, as written.
        Town "town" [
            "town dialect", "dialect", "variant", "language variant", "home town", "hometown", "municipality",
            "town of origin", "municipio", "pueblo", "dialecto", "variante", "pueblo dialecto", "aldea",
            "lugar de origen", "municipio dialecto",
        ],
        /// How much Spanish.
        SpanishLevel "spanish_level" [
            "spanish", "speaks spanish", "spanish level", "espanol", "habla espanol", "nivel de espanol", "castellano",
        ],
        /// A telephone number.
        Phone "phone" [
            "phone number", "telephone", "tel", "cell", "cell phone", "mobile", "phone no", "contact number",
            "telefono", "celular", "numero de telefono", "movil", "whatsapp",
        ],
        /// What the office wrote about calling: a claim.
        ContactNotes "contact_notes" [
            "contact note", "contact rule", "contact rules", "contact", "how to contact", "phone notes", "calling notes",
            "safe to call", "safe contact", "notas de contacto", "nota de contacto", "como contactar", "contacto",
        ],
        /// Where the person lives.
        Address "address" [
            "street address", "home address", "street", "residence", "address 1", "direccion", "domicilio",
            "direccion de casa", "calle",
        ],
        /// Where mail goes.
        MailingAddress "mailing_address" [
            "mail address", "mail to", "postal address", "po box", "direccion postal", "direccion de correo",
            "direccion para correo",
        ],
        /// The city of the programme.
        City "city" ["city state", "current city", "lives in", "programme city", "ciudad", "ciudad actual", "ciudad estado"],
        /// Last arrival in the United States.
        Arrival "arrival" [
            "date of arrival", "arrival date", "arrived", "arrived on", "entry", "date of entry", "entry date",
            "us arrival", "date entered", "last entry", "fecha de llegada", "llegada", "fecha de entrada", "llego",
            "entrada", "fecha de ingreso",
        ],
        /// What the office wrote about consent: a claim.
        Consent "consent" [
            "consent signed", "consent form", "signed consent", "consent given", "release", "permission",
            "consentimiento", "consentimiento firmado", "permiso", "autorizacion",
        ],
    }
}

fields! {
    /// A column of the list of dates.
    DatesField {
        /// The office's code of the family.
        FamilyCode "family_code" [
            "family", "family id", "family no", "family number", "family nr", "case id", "case code", "fam id", "famid",
            "household", "household id", "id familia", "familia", "codigo", "codigo de familia", "codigo familia",
            "no de familia", "numero de familia", "expediente", "family office code",
        ],
        /// What kind of date.
        Kind "kind" [
            "what", "type", "event", "hearing", "hearing type", "appointment", "appointment type", "kind of date",
            "type of date", "date type", "que", "tipo", "tipo de cita", "cita", "audiencia", "tipo de audiencia",
            "evento",
        ],
        /// The day, or the words in its place.
        Date "date" [
            "day", "when", "hearing date", "appointment date", "date of hearing", "next date", "next hearing", "fecha",
            "dia", "cuando", "fecha de audiencia", "fecha de cita", "fecha de la cita", "proxima fecha",
        ],
        /// The clock time.
        Time "time" ["hour", "start time", "hearing time", "at", "clock", "hora", "hora de inicio", "hora de la cita", "a que hora"],
        /// The time zone, where the office writes one.
        Zone "zone" ["time zone", "timezone", "tz", "zona horaria", "zona", "huso horario"],
        /// Court, office or city.
        Place "place" [
            "where", "location", "court", "court code", "office", "venue", "donde", "lugar", "corte", "tribunal",
            "oficina", "sede",
        ],
        /// Room or floor.
        Room "room" ["courtroom", "court room", "room no", "floor", "room floor", "sala", "piso", "cuarto", "salon"],
        /// The judge.
        Judge "judge" ["ij", "immigration judge", "judge name", "juez", "jueza", "juez a"],
        /// In person, by video …
        Medium "medium" [
            "how", "format", "mode", "in person or video", "video", "hearing format", "como", "modo", "modalidad",
            "medio", "formato",
        ],
        /// Who must go.
        Who "who" [
            "who must go", "who goes", "who has to go", "attendees", "people", "must attend", "who must attend",
            "respondents", "for whom", "quien", "quienes", "quien debe ir", "quien va", "quienes van",
            "quienes deben ir", "asistentes", "personas", "para quien",
        ],
        /// What the office wrote about having checked it: a claim.
        Checked "checked" [
            "verified", "last checked", "checked on", "checked with", "confirmed", "verification", "source",
            "checked by", "verificado", "revisado", "comprobado", "confirmado", "verificacion", "fuente",
        ],
        /// What the office wrote about a lawyer.
        Lawyer "lawyer" [
            "attorney", "legal", "representation", "represented", "counsel", "has lawyer", "legal rep",
            "representative", "abogado", "abogada", "representante", "representacion", "tiene abogado", "abogado a",
        ],
        /// The interpreter wanted.
        Interpreter "interpreter" ["interpreter language", "interpretation", "interprete", "idioma del interprete"],
        /// What to bring.
        Bring "bring" ["what to bring", "to bring", "documents to bring", "que traer", "traer", "que llevar", "llevar"],
        /// Notes: ride, what to bring, interpreter, else a coordinators' note.
        Notes "notes" ["note", "comments", "comment", "remarks", "notas", "nota", "comentarios", "observaciones"],
    }
}

/// The fields of a families' list by its headers, each field once, the first column wins.
pub fn guess_people(header: &[String]) -> Vec<Option<PeopleField>> {
    guess(header, PeopleField::from_folded)
}

/// The fields of a list of dates by its headers, each field once, the first column wins.
pub fn guess_dates(header: &[String]) -> Vec<Option<DatesField>> {
    guess(header, DatesField::from_folded)
}

/// How many of the cells are known headers of any hand-over: a second header row in the other language is known so.
pub(super) fn known_headers(cells: &[String]) -> usize {
    let known = |cell: &&String| {
        let folded = fold_name(cell);
        PeopleField::from_folded(&folded).is_some() || DatesField::from_folded(&folded).is_some() || volunteer_columns::is_header(&folded)
    };
    cells.iter().filter(known).count()
}

/// The field of each header, each field once, the first column wins.
pub(super) fn guess<F: Copy + PartialEq>(header: &[String], from_folded: fn(&str) -> Option<F>) -> Vec<Option<F>> {
    let mut taken = Vec::new();
    let mut guessed = Vec::with_capacity(header.len());
    for text in header {
        let field = from_folded(&fold_name(text)).or_else(|| from_folded(&fold_name(without_hint(text))));
        let free = field.filter(|field| !taken.contains(field));
        taken.extend(free);
        guessed.push(free);
    }
    guessed
}

/// `DOB (mm/dd/yyyy)` without its hint; also `Phone*` and `Date: dd/mm`.
fn without_hint(header: &str) -> &str {
    header.split(['(', '[', ':', '*']).next().unwrap_or(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(line: &str, separator: char) -> Vec<String> {
        line.split(separator).map(str::to_owned).collect()
    }

    fn people(line: &str) -> Vec<&'static str> {
        guess_people(&header(line, ',')).into_iter().map(|field| field.map_or("-", PeopleField::word)).collect()
    }

    fn dates(line: &str) -> Vec<&'static str> {
        guess_dates(&header(line, ';')).into_iter().map(|field| field.map_or("-", DatesField::word)).collect()
    }

    #[test]
    fn knows_the_samples() {
        let line = "Family ID,First name,Last name,Second last name,Relationship,DOB,Country,A#,Language,Town / dialect,\
                    Spanish?,Phone,Contact notes,City,Date of arrival,Consent";
        let fields = "family_code given surname1 surname2 relation birth country a_number language town spanish_level \
                      phone contact_notes city arrival consent";
        assert_eq!(people(line), fields.split_whitespace().collect::<Vec<_>>());
        let line = "Family ID;What;Date;Time;Where;How;Who must go;Checked;Lawyer;Notes";
        let fields = "family_code kind date time place medium who checked lawyer notes";
        assert_eq!(dates(line), fields.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn knows_spanish_headers_and_hints() {
        let line = "Código de familia,Nombres,Apellidos,FECHA DE NACIMIENTO (dd/mm/aaaa),¿Habla español?,Teléfono*,Color";
        assert_eq!(people(line), ["family_code", "given", "surname1", "birth", "spanish_level", "phone", "-"]);
        let line = "familia;Tipo de cita;Fecha;Hora;Dónde;Cómo;¿Quién debe ir?;Verificado;Abogado/a;Notas;Sala;Juez";
        let fields = "family_code kind date time place medium who checked lawyer notes room judge";
        assert_eq!(dates(line), fields.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn each_field_once_and_the_first_wins() {
        assert_eq!(people("Phone,Cell,,  "), ["phone", "-", "-", "-"]);
    }

    #[test]
    fn words_are_their_own_aliases_and_nothing_is_ambiguous() {
        for field in PeopleField::ALL {
            assert_eq!(PeopleField::from_word(field.word()), Some(*field));
            for alias in field.aliases() {
                assert_eq!(fold_name(alias), *alias, "aliases stand folded");
                assert_eq!(PeopleField::from_folded(alias), Some(*field), "{alias} has one meaning");
            }
            assert_eq!(PeopleField::from_folded(&fold_name(field.word())), Some(*field));
        }
        for field in DatesField::ALL {
            assert_eq!(DatesField::from_word(field.word()), Some(*field));
            for alias in field.aliases() {
                assert_eq!(fold_name(alias), *alias, "aliases stand folded");
                assert_eq!(DatesField::from_folded(alias), Some(*field), "{alias} has one meaning");
            }
        }
        assert_eq!(PeopleField::from_word("shoe_size"), None);
    }
}
