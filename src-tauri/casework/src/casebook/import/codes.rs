//! Everything an import can say about a row: why it came back, what it asks, what was assumed. The words are a contract
//! (cli.md); their texts stand in `ui/messages/*/import-row.ftl`.

/// Declares the codes: word in JSON, message, remedy. The keys stand here in full, so that an unused message is found.
macro_rules! row_codes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $message:literal, $remedy:literal;)+) => {
        /// What is said about one row.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum RowCode { $($(#[$doc])* $variant),+ }

        impl RowCode {
            /// Every code, for the test that each has its words.
            #[cfg(test)]
            pub(super) const ALL: &'static [RowCode] = &[$(RowCode::$variant),+];

            /// The word in JSON.
            pub(super) fn word(self) -> &'static str {
                match self { $(RowCode::$variant => $word),+ }
            }

            /// The key of what happened.
            pub(super) fn message(self) -> &'static str {
                match self { $(RowCode::$variant => $message),+ }
            }

            /// The key of what to do.
            pub(super) fn remedy(self) -> &'static str {
                match self { $(RowCode::$variant => $remedy),+ }
            }
        }
    };
}

row_codes! {
    /// No family code.
    FamilyMissing = "family_missing", "import-row-family-missing", "import-row-family-missing-remedy";
    /// A date naming a family nobody knows.
    FamilyUnknown = "family_unknown", "import-row-family-unknown", "import-row-family-unknown-remedy";
    /// Neither first names nor surnames.
    NameMissing = "name_missing", "import-row-name-missing", "import-row-name-missing-remedy";
    /// Fewer cells than the key needs.
    TooFewCells = "too_few_cells", "import-row-too-few-cells", "import-row-too-few-cells-remedy";
    /// A day that does not exist, where the day is the point or a key.
    DateImpossible = "date_impossible", "import-row-date-impossible", "import-row-date-impossible-remedy";
    /// The day of an appearance is no day.
    DateUnread = "date_unread", "import-row-date-unread", "import-row-date-unread-remedy";
    /// 25:00.
    TimeImpossible = "time_impossible", "import-row-time-impossible", "import-row-time-impossible-remedy";
    /// A pairing without a volunteer.
    VolunteerMissing = "volunteer_missing", "import-row-volunteer-missing", "import-row-volunteer-missing-remedy";
    /// A pairing naming a volunteer nobody knows.
    VolunteerUnknown = "volunteer_unknown", "import-row-volunteer-unknown", "import-row-volunteer-unknown-remedy";
    /// A pairing without a first day.
    StartMissing = "start_missing", "import-row-start-missing", "import-row-start-missing-remedy";
    /// The last day is before the first.
    EndBeforeStart = "end_before_start", "import-row-end-before-start", "import-row-end-before-start-remedy";
    /// These two go together in this role already, from another day on.
    PairedAlready = "paired_already", "import-row-paired-already", "import-row-paired-already-remedy";
    /// The two are not to be brought together.
    KeptApart = "kept_apart", "import-row-kept-apart", "import-row-kept-apart-remedy";
    /// The family is closed.
    FamilyClosed = "family_closed", "import-row-family-closed", "import-row-family-closed-remedy";
    /// The volunteer is not there to be asked.
    VolunteerNotActive = "volunteer_not_active", "import-row-volunteer-not-active", "import-row-volunteer-not-active-remedy";
    /// The family has another first person then.
    PrimaryTaken = "primary_taken", "import-row-primary-taken", "import-row-primary-taken-remedy";

    /// Which person?
    AskSamePerson = "ask_same_person", "import-row-ask-same-person", "import-row-ask-same-person-remedy";
    /// Which city does the family live in?
    AskCity = "ask_city", "import-row-ask-city", "import-row-ask-city-remedy";
    /// Which day: month first or day first?
    AskDay = "ask_day", "import-row-ask-day", "import-row-ask-day-remedy";
    /// Which court?
    AskCourt = "ask_court", "import-row-ask-court", "import-row-ask-court-remedy";
    /// On which clock?
    AskZone = "ask_zone", "import-row-ask-zone", "import-row-ask-zone-remedy";
    /// Is it a volunteer who is known?
    AskSameVolunteer = "ask_same_volunteer", "import-row-ask-same-volunteer", "import-row-ask-same-volunteer-remedy";
    /// Which volunteer?
    AskVolunteer = "ask_volunteer", "import-row-ask-volunteer", "import-row-ask-volunteer-remedy";
    /// As what?
    AskRole = "ask_role", "import-row-ask-role", "import-row-ask-role-remedy";
    /// Which time?
    AskTime = "ask_time", "import-row-ask-time", "import-row-ask-time-remedy";

    /// A column that has no home yet.
    ColumnUnmapped = "column_unmapped", "import-row-column-unmapped", "import-row-column-unmapped-remedy";
    /// Some letters of the file could not be read.
    LettersUnreadable = "letters_unreadable", "import-row-letters-unreadable", "import-row-letters-unreadable-remedy";
    /// Cut at 1,000 characters.
    CellCut = "cell_cut", "import-row-cell-cut", "import-row-cell-cut-remedy";
    /// Invisible characters were removed.
    ControlRemoved = "control_removed", "import-row-control-removed", "import-row-control-removed-remedy";

    /// Not 7 to 9 digits.
    ANumberDropped = "a_number_dropped", "import-row-a-number-dropped", "import-row-a-number-dropped-remedy";
    /// A birth date that does not exist, where the A-number is the key.
    BirthDropped = "birth_dropped", "import-row-birth-dropped", "import-row-birth-dropped-remedy";
    /// An arrival that does not exist.
    ArrivalDropped = "arrival_dropped", "import-row-arrival-dropped", "import-row-arrival-dropped-remedy";
    /// A birth or arrival that is no whole day: kept as a claim.
    DayUnclear = "day_unclear", "import-row-day-unclear", "import-row-day-unclear-remedy";
    /// A birth or arrival after today.
    DateInFuture = "date_in_future", "import-row-date-in-future", "import-row-date-in-future-remedy";
    /// A language nobody knows: kept as a claim.
    LanguageUnknown = "language_unknown", "import-row-language-unknown", "import-row-language-unknown-remedy";
    /// A country nobody knows: kept as a claim.
    CountryUnknown = "country_unknown", "import-row-country-unknown", "import-row-country-unknown-remedy";
    /// It does not look like one telephone number: kept as written.
    PhoneDoubtful = "phone_doubtful", "import-row-phone-doubtful", "import-row-phone-doubtful-remedy";
    /// Another city than the family's.
    CityDiffers = "city_differs", "import-row-city-differs", "import-row-city-differs-remedy";
    /// A city whose clock is not known.
    CityUnknown = "city_unknown", "import-row-city-unknown", "import-row-city-unknown-remedy";
    /// The vault says something else, and stays.
    ValueKept = "value_kept", "import-row-value-kept", "import-row-value-kept-remedy";

    /// No e-mail address: kept as a claim.
    EmailDoubtful = "email_doubtful", "import-row-email-doubtful", "import-row-email-doubtful-remedy";
    /// The day of a training or a check that does not exist.
    ClearanceDropped = "clearance_dropped", "import-row-clearance-dropped", "import-row-clearance-dropped-remedy";

    /// No kind of date is written: another date.
    KindMissing = "kind_missing", "import-row-kind-missing", "import-row-kind-missing-remedy";
    /// A kind of date nobody knows: another date, and a claim.
    KindUnknown = "kind_unknown", "import-row-kind-unknown", "import-row-kind-unknown-remedy";
    /// No day is written: to be set.
    DateMissing = "date_missing", "import-row-date-missing", "import-row-date-missing-remedy";
    /// A time without a day: kept as a claim.
    TimeWithoutDay = "time_without_day", "import-row-time-without-day", "import-row-time-without-day-remedy";
    /// A time that is none: kept as a claim.
    TimeUnclear = "time_unclear", "import-row-time-unclear", "import-row-time-unclear-remedy";
    /// A time that exists twice that night: the earlier.
    TimeTwice = "time_twice", "import-row-time-twice", "import-row-time-twice-remedy";
    /// A time at which no office sees anybody.
    TimeOdd = "time_odd", "import-row-time-odd", "import-row-time-odd-remedy";
    /// The zone of the family's city was taken.
    ZoneAssumed = "zone_assumed", "import-row-zone-assumed", "import-row-zone-assumed-remedy";
    /// The zone written is not the place's, which stays.
    ZoneDiffers = "zone_differs", "import-row-zone-differs", "import-row-zone-differs-remedy";
    /// A place nobody knows: kept as written.
    PlaceUnknown = "place_unknown", "import-row-place-unknown", "import-row-place-unknown-remedy";
    /// A place unusual for its kind.
    PlaceUnusual = "place_unusual", "import-row-place-unusual", "import-row-place-unusual-remedy";
    /// A day beside another one of the same family and kind.
    PossibleMove = "possible_move", "import-row-possible-move", "import-row-possible-move-remedy";
    /// "notario".
    Notario = "notario", "import-row-notario", "import-row-notario-remedy";
    /// Differing answers about a lawyer in one family.
    AnswersDiffer = "answers_differ", "import-row-answers-differ", "import-row-answers-differ-remedy";
}

impl RowCode {
    /// True for what only a person can answer.
    pub(super) fn asks(self) -> bool {
        self.word().starts_with("ask_")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, keys};

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        for language in Language::ALL {
            let keys = keys(language);
            for code in RowCode::ALL {
                assert!(code.message().ends_with(&code.word().replace('_', "-")), "{code:?}");
                for key in [code.message(), code.remedy()] {
                    assert!(keys.contains(&key.to_owned()), "{key} is missing in {language:?}");
                }
            }
        }
    }
}
