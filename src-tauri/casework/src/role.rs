//! Who sees what: one table, deny by default (product.md, "Who sees what"). A field that doesn't stand here is hidden
//! from everyone until someone adds its line.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Code, Failure, Outcome};

/// What a member does. One person may have several; the filter is their union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Assigns families; sees people and logistics.
    Coordinator,
    /// Attorney, accredited representative or legal volunteer; sees the legal side.
    Advocate,
    /// Accompanies; sees the families paired with them.
    Volunteer,
}

impl Role {
    /// Reads a role's word.
    pub fn parse(word: &str) -> Option<Role> {
        match word {
            "coordinator" => Some(Role::Coordinator),
            "advocate" => Some(Role::Advocate),
            "volunteer" => Some(Role::Volunteer),
            _ => None,
        }
    }
}

/// How much of a field a role sees; more is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Nothing, not even that it is filled.
    Hidden,
    /// The year only.
    Year,
    /// Only the end, and each reveal is an event.
    Masked,
    /// All of it.
    Shown,
}

use Sight::{Hidden, Masked, Shown, Year};

struct Line {
    noun: &'static str,
    fields: &'static [&'static str],
    volunteer: Sight,
    coordinator: Sight,
    advocate: Sight,
}

const fn line(noun: &'static str, fields: &'static [&'static str], volunteer: Sight, coordinator: Sight, advocate: Sight) -> Line {
    Line { noun, fields, volunteer, coordinator, advocate }
}

/// The table: columns. A volunteer's holds for families paired with them only (`casebook::scope` has the rows).
const TABLE: &[Line] = &[
    line("family", &["code", "label", "city", "status"], Shown, Shown, Shown),
    line("family", &["wishes"], Shown, Shown, Shown),
    line("family", &["intake_on", "attention", "attention_reason", "attention_by", "attention_on", "closed_reason", "closed_on"], Hidden, Shown, Shown),
    // Kept from whom: whoever opens the page beside the family must fold it.
    line("person", &["family", "given", "surnames", "preferred", "relation", "confidential_from"], Shown, Shown, Shown),
    line("person", &["language", "town", "spanish", "also_understands", "reads", "needs_relay", "address"], Shown, Shown, Shown),
    line("person", &["respondent", "whereabouts", "mailing_address", "custody_of", "left_on", "left_reason", "merged_into"], Hidden, Shown, Shown),
    line("person", &["birth"], Year, Shown, Shown),
    line("person", &["a_number"], Hidden, Masked, Shown),
    line("person", &["nationality", "arrival", "entry", "unaccompanied"], Hidden, Masked, Shown),
    line(
        "contact_rule",
        &["phone", "may_call", "may_text", "may_voicemail", "hours", "code_word", "say_you_are", "shared_device", "mail_safe", "do_not_contact"],
        Shown,
        Shown,
        Shown,
    ),
    line("note", &["shared"], Shown, Shown, Shown),
    line("note", &["coordinators"], Hidden, Shown, Hidden),
    line("note", &["legal"], Hidden, Hidden, Shown),
    line(
        "appearance",
        &[
            "family",
            "forum",
            "kind",
            "attendees_known",
            "attendees",
            "setting",
            "place",
            "court",
            "room",
            "medium",
            "interpreter",
            "bring",
            "ride",
            "status",
            "status_reason",
            "superseded_by",
            "confidential_from",
        ],
        Shown,
        Shown,
        Shown,
    ),
    line(
        "verification",
        &[
            "appearance",
            "checked_on",
            "author",
            "source",
            "result",
            "day_same",
            "time_same",
            "place_same",
            "medium_same",
            "setting",
            "place",
            "court",
            "medium",
            "note",
        ],
        Shown,
        Shown,
        Shown,
    ),
    line("dispute", &["appearance", "setting", "place", "medium", "source", "said_by", "said_on", "settled_by", "settled_on"], Shown, Shown, Shown),
    line("representation", &["person", "forum", "status", "representative", "e28"], Year, Shown, Shown),
    line("consent", &["person", "scope", "from_day", "until_day", "data", "recipient", "withdrawn"], Shown, Shown, Shown),
    line("consent", &["how", "language", "through", "source", "given_by", "withdrawn_extent"], Hidden, Shown, Shown),
    line("consent_override", &["family", "scope", "cause", "reason", "author", "from_day", "until_day", "shown_on"], Hidden, Shown, Shown),
    line("notice_given", &["family", "cause", "kind", "record", "arose_on", "party", "whom", "telling"], Shown, Shown, Shown),
    line("accompaniment", &["appearance", "volunteer", "role", "state"], Shown, Shown, Shown),
    line("accompaniment", &["chosen_because"], Hidden, Shown, Hidden),
    line("not_together", &["family", "volunteer", "asked_by", "since", "lifted_on"], Hidden, Shown, Hidden),
    line("programme", &["name", "cities", "check_days", "companions", "clearance_days", "screening_days", "margin_days", "required"], Shown, Shown, Shown),
    line("duty_number", &["kind", "city", "name", "phone", "hours", "checked_on", "checked_by", "retired_on"], Shown, Shown, Shown),
    line("member", &["volunteer"], Hidden, Shown, Hidden),
    line("task", &["title", "family", "appearance", "person", "due", "done_on", "for_whom", "source"], Shown, Shown, Shown),
    line(
        "volunteer",
        &[
            "name",
            "email",
            "phone",
            "city",
            "languages",
            "max_families",
            "max_court_days",
            "weekdays",
            "away",
            "vehicle",
            "seats",
            "childcare",
            "enters_buildings",
            "constraints",
            "status",
        ],
        Hidden,
        Shown,
        Hidden,
    ),
    line("clearance", &["volunteer", "kind", "obtained", "expires", "exemption"], Hidden, Shown, Hidden),
    line(
        "pairing",
        &["family", "volunteer", "role", "from_day", "until_day", "chosen_because", "ended", "handover", "successor_sees", "understood"],
        Hidden,
        Shown,
        Shown,
    ),
    line("claim", &["kind", "record", "family", "field", "text", "source", "row", "settled_by", "settled_as"], Hidden, Shown, Shown),
];

/// The roles of one member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roles(BTreeSet<Role>);

impl Roles {
    /// A set of roles; empty is allowed and sees nothing.
    pub fn new(roles: impl IntoIterator<Item = Role>) -> Self {
        Roles(roles.into_iter().collect())
    }

    /// True where the set has this role.
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// The roles in order.
    pub fn list(&self) -> Vec<Role> {
        self.0.iter().copied().collect()
    }

    /// How much of a field this member sees.
    pub fn sight(&self, noun: &str, field: &str) -> Sight {
        let Some(line) = TABLE.iter().find(|line| line.noun == noun && line.fields.contains(&field)) else {
            return Hidden;
        };
        let of = |role| match role {
            Role::Volunteer => line.volunteer,
            Role::Coordinator => line.coordinator,
            Role::Advocate => line.advocate,
        };
        self.0.iter().map(|role| of(*role)).max().unwrap_or(Hidden)
    }

    /// True where all of a field is seen.
    pub fn shows(&self, noun: &str, field: &str) -> bool {
        self.sight(noun, field) == Shown
    }

    /// Whether this member keeps the programme's record. Which families somebody sees says `casebook::scope`.
    pub fn sees_families(&self) -> bool {
        self.has(Role::Coordinator) || self.has(Role::Advocate)
    }

    /// Refuses what only a coordinator may do.
    pub fn require_coordinator(&self) -> Outcome<()> {
        if self.has(Role::Coordinator) { Ok(()) } else { Err(Failure::new(Code::RefusedByRole)) }
    }

    /// Refuses what only those who run the programme's record may do.
    pub fn require_record_keeper(&self) -> Outcome<()> {
        if self.sees_families() { Ok(()) } else { Err(Failure::new(Code::RefusedByRole)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_sees_what_the_table_of_the_product_says() {
        let cases = [
            (Role::Volunteer, "person", "a_number", Hidden),
            (Role::Coordinator, "person", "a_number", Masked),
            (Role::Advocate, "person", "a_number", Shown),
            (Role::Volunteer, "person", "birth", Year),
            (Role::Coordinator, "note", "legal", Hidden),
            (Role::Advocate, "note", "coordinators", Hidden),
            (Role::Volunteer, "family", "attention", Hidden),
            (Role::Advocate, "person", "a field nobody listed", Hidden),
        ];
        for (role, noun, field, expected) in cases {
            assert_eq!(Roles::new([role]).sight(noun, field), expected, "{role:?} {noun}.{field}");
        }
    }

    #[test]
    fn several_roles_see_the_union() {
        let both = Roles::new([Role::Coordinator, Role::Advocate]);
        assert_eq!(both.sight("person", "a_number"), Shown);
        assert_eq!(both.sight("note", "coordinators"), Shown);
        assert_eq!(Roles::default().sight("family", "code"), Hidden);
        assert!(!Roles::new([Role::Volunteer]).sees_families());
    }
}
