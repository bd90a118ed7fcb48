//! Who somebody at a laptop is among the volunteers.

use serde_json::Value;

use super::Casebook;
use super::act::found;
use crate::error::Outcome;
use crate::id::{MemberId, VolunteerId};
use crate::store;

impl Casebook {
    /// Says which volunteer whoever is at this laptop is, or that they are none. Their families are then theirs to see.
    pub fn me_among_volunteers(&mut self, volunteer: Option<VolunteerId>) -> Outcome<()> {
        self.roles().require_coordinator()?;
        let (me, before) = (self.me.id, self.me.volunteer);
        self.act("me_among_volunteers", None, |act| {
            if let Some(volunteer) = volunteer {
                found(store::volunteer::get(&act.tx, volunteer)?)?;
            }
            store::member::set_volunteer(&act.tx, me, volunteer)?;
            let text = |id: Option<VolunteerId>| id.map_or(Value::Null, |id| Value::String(id.text()));
            act.field("member", &me.text(), "volunteer", Some(&text(before)), Some(&text(volunteer)))
        })?;
        self.me.volunteer = volunteer;
        Ok(())
    }

    /// Everybody of the programme who uses a laptop, by name: those a task can be handed to.
    pub fn members(&self) -> Outcome<Vec<(MemberId, String)>> {
        self.roles().require_record_keeper()?;
        store::member::names(self.read())
    }
}
