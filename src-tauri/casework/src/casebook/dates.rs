//! Lists of dates and one date's page, as screens and the command line show them.

use chrono::{Days, NaiveDate};

use super::Casebook;
use super::date_views::{AttendeeView, Certainty, CourtCount, DatePage, DateRow, DateSpan, DatesFilter, DatesPage, DisputeView, VerificationView, Who};
use crate::appearance::{Appearance, Forum};
use crate::error::Outcome;
use crate::id::{AppearanceId, PersonId};
use crate::representation::{RepresentationStatus, Represented, represented};
use crate::setting::Setting;
use crate::store;
use crate::store::dates::{Row, Span, Tally, Todays, Wanted};
use crate::verification::VerificationSource;

impl Casebook {
    /// One page of a list of dates.
    pub fn dates(&self, filter: &DatesFilter) -> Outcome<DatesPage> {
        let today = self.clock.today();
        let (todays, wanted) = (self.clock.todays(), self.wanted(filter)?);
        let rows = store::dates::page(self.read(), &wanted, &todays, filter.offset, filter.limit.min(200))?;
        let rows = rows.into_iter().map(|row| self.date_row(row)).collect::<Outcome<Vec<_>>>()?;
        let chosen = wanted.court.clone();
        let by_court = store::dates::by_court(self.read(), &Wanted { court: None, ..wanted }, &todays, days_before(today, self.limits()?.check_days.into()))?;
        let mut tally = Tally::default();
        by_court.iter().filter(|(court, _)| chosen.is_none() || chosen == *court).for_each(|(_, one)| tally += *one);
        let courts = courts_most_first(by_court);
        Ok(DatesPage { today, total: tally.total, without_lawyer: tally.without_lawyer, unchecked: tally.unchecked, disputed: tally.disputed, rows, courts })
    }

    fn wanted(&self, filter: &DatesFilter) -> Outcome<Wanted> {
        let today = self.clock.today();
        let span = match filter.span {
            DateSpan::Ahead => Span::Ahead,
            DateSpan::Past => Span::Past,
            DateSpan::Unset => Span::Unset,
            DateSpan::All => Span::All,
        };
        Ok(Wanted {
            until: filter.days.map(|days| today.checked_add_days(Days::new(days.into())).unwrap_or(today)),
            family: filter.family,
            court: filter.court.clone(),
            city: filter.city.clone(),
            forum: filter.forum,
            kind: filter.kind.clone(),
            without_lawyer: filter.without_lawyer,
            unchecked_since: filter.unchecked_days.map(|days| days_before(today, days.into())),
            disputed: filter.disputed,
            families: self.families_matching(filter.text.as_deref())?,
            scope: self.scope()?.list()?,
            companions_below: filter.companions_below,
            ..Wanted::of(span)
        })
    }

    /// Everything about one date.
    pub fn date(&self, id: AppearanceId) -> Outcome<DatePage> {
        let row = super::act::found(store::dates::row(self.read(), id)?)?;
        self.require_family(row.appearance.family)?;
        let appearance = row.appearance.clone();
        let record = id.text();
        let others = |ids: Vec<AppearanceId>| -> Outcome<Vec<DateRow>> {
            let rows = ids.into_iter().filter_map(|other| store::dates::row(self.read(), other).transpose());
            rows.map(|row| self.date_row(row?)).collect()
        };
        let mut records = vec![record.clone()];
        let checks = store::verification::of_appearance(self.read(), id)?;
        let disputes = store::dispute::of_appearance(self.read(), id)?;
        records.extend(checks.iter().map(|(check, _)| check.id.text()));
        records.extend(disputes.iter().map(|dispute| dispute.id.text()));
        Ok(DatePage {
            attendees: self.attendees(&appearance)?,
            notes: self.notes_on(&record)?,
            bring: appearance.bring.clone(),
            ride: appearance.ride,
            interpreter: appearance.interpreter.clone(),
            verifications: checks.into_iter().map(|(check, by)| verification_view(&check, by, &appearance)).collect(),
            disputes: disputes.into_iter().map(dispute_view).collect(),
            claims: self.claims_on(&record)?,
            companions: self.companions(id)?,
            told: self.notices(appearance.family)?.into_iter().filter(|one| one.record == record).collect(),
            before: others(self.chain_before(id)?)?,
            after: others(appearance.superseded_by.keys().copied().collect())?,
            changes: self.history_of(&records, 100)?,
            row: self.date_row(row)?,
        })
    }

    /// Every earlier date of a chain of moves, newest first.
    fn chain_before(&self, id: AppearanceId) -> Outcome<Vec<AppearanceId>> {
        let mut chain = Vec::new();
        let mut next = store::appearance::predecessors(self.read(), id)?;
        while let Some(one) = next.pop() {
            if chain.contains(&one) || chain.len() > 100 {
                continue;
            }
            chain.push(one);
            next.extend(store::appearance::predecessors(self.read(), one)?);
        }
        Ok(chain)
    }

    fn attendees(&self, appearance: &Appearance) -> Outcome<Vec<AttendeeView>> {
        if !appearance.attendees_known {
            return Ok(Vec::new());
        }
        let mut all = Vec::new();
        for id in &appearance.attendees {
            let Some(person) = store::person::get(self.read(), *id)? else { continue };
            let (status, represented) = self.representation_in(*id, appearance.forum)?;
            all.push(AttendeeView { id: *id, name: person.first_name().to_owned(), relation: person.relation.clone(), represented, status });
        }
        Ok(all)
    }

    fn representation_in(&self, person: PersonId, forum: Forum) -> Outcome<(RepresentationStatus, Represented)> {
        let found = store::representation::of(self.read(), person, forum)?;
        Ok(found.map_or((RepresentationStatus::Unknown, Represented::Unknown), |found| (found.status, represented(found.status, found.e28))))
    }

    pub(crate) fn date_row(&self, row: Row) -> Outcome<DateRow> {
        let Row { appearance, family_code, family_label, city, verified_on, verified_source, represented: worst, disputed } = row;
        let (mut names, mut without) = (Vec::new(), Vec::new());
        for id in &appearance.attendees {
            let Some(person) = store::person::get(self.read(), *id)? else { continue };
            let name = person.first_name().to_owned();
            if self.representation_in(*id, appearance.forum)?.1 == Represented::No {
                without.push(name.clone());
            }
            names.push(name);
        }
        let mut others = Vec::new();
        if disputed {
            others =
                store::dispute::of_appearance(self.read(), appearance.id)?.into_iter().filter(|one| one.settled_on.is_none()).map(|one| one.setting).collect();
        }
        others.extend(self.conflicting_settings(&appearance)?);
        let days = self.days_to(&appearance.setting);
        let certainty = self.certainty(
            &appearance.setting,
            !others.is_empty(),
            verified_on.zip(verified_source.as_deref().and_then(VerificationSource::parse)),
            self.limits()?.check_days.into(),
        );
        Ok(DateRow {
            id: appearance.id,
            family: appearance.family,
            family_code,
            family_label,
            city,
            forum: appearance.forum,
            kind: appearance.kind,
            status: appearance.status,
            past: days.is_some_and(|days| days < 0),
            days,
            setting: appearance.setting,
            who: Who { known: appearance.attendees_known, names },
            place: appearance.place,
            court: appearance.court,
            room: appearance.room,
            medium: appearance.medium,
            certainty,
            disputed: others,
            represented: Represented::parse(&worst).unwrap_or(Represented::Unknown),
            without_lawyer: without,
            companions: store::accompaniment::confirmed(self.read(), appearance.id)?,
            ride: appearance.ride,
            interpreter: appearance.interpreter,
            superseded_by: appearance.superseded_by.keys().copied().collect(),
            reason: appearance.status_reason,
            confidential_from: appearance.confidential_from,
        })
    }

    /// The other values of a setting that two laptops changed at once and nobody chose between.
    fn conflicting_settings(&self, appearance: &Appearance) -> Outcome<Vec<Setting>> {
        let conflicts = store::change::conflicts(self.read(), &appearance.id.text())?;
        let settings = conflicts.into_iter().filter(|(field, ..)| field == "setting").flat_map(|(_, a, b)| [a, b]);
        let values = settings.filter_map(|change| change.after.and_then(|text| serde_json::from_str(&text).ok()));
        Ok(values.filter(|setting: &Setting| *setting != appearance.setting).collect())
    }

    /// Days from today at the place to the day.
    pub(crate) fn days_to(&self, setting: &Setting) -> Option<i32> {
        let day = setting.day()?;
        let today = setting.zone().map_or_else(|| self.clock.today(), |zone| self.clock.today_at(zone));
        i32::try_from((day - today).num_days()).ok()
    }

    fn certainty(&self, setting: &Setting, disputed: bool, check: Option<(NaiveDate, VerificationSource)>, limit: i64) -> Certainty {
        match (setting, check) {
            _ if disputed => Certainty::Disputed,
            (Setting::ToBeSet, _) => Certainty::ToBeSet,
            (Setting::ControlDate { .. }, _) => Certainty::ControlDate,
            (_, None) => Certainty::NeverChecked,
            (_, Some((on, source))) => {
                let days = i32::try_from((self.clock.today() - on).num_days()).unwrap_or(i32::MAX);
                if i64::from(days) >= limit { Certainty::Stale { on, days, source } } else { Certainty::Confirmed { on, days, source } }
            }
        }
    }

    /// Today at every place, for the lists.
    pub(crate) fn todays(&self) -> Todays {
        self.clock.todays()
    }
}

/// The day so many days before.
pub(crate) fn days_before(day: NaiveDate, days: i64) -> NaiveDate {
    day - chrono::Duration::days(days.clamp(0, 100_000))
}

fn courts_most_first(by_court: Vec<(Option<String>, Tally)>) -> Vec<CourtCount> {
    let named = by_court.into_iter().filter_map(|(court, tally)| Some((court?, tally.total)));
    let mut courts: Vec<CourtCount> = named.map(|(code, count)| CourtCount { name: court_name(&code), code, count }).collect();
    courts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.code.cmp(&b.code)));
    courts
}

fn court_name(code: &str) -> String {
    crate::reference::court(code).map_or_else(|| code.to_owned(), |court| court.name.clone())
}

fn verification_view(check: &crate::verification::Verification, by: String, appearance: &Appearance) -> VerificationView {
    VerificationView {
        id: check.id,
        on: check.checked_on,
        by,
        source: check.source,
        result: check.result,
        day_same: check.day_same,
        time_same: check.time_same,
        place_same: check.place_same,
        medium_same: check.medium_same,
        counts: check.counts_for(appearance),
        note: check.note.clone(),
    }
}

fn dispute_view(dispute: crate::dispute::Dispute) -> DisputeView {
    DisputeView {
        id: dispute.id,
        setting: dispute.setting,
        place: dispute.place,
        medium: dispute.medium,
        source: dispute.source.word().to_owned(),
        said_by: dispute.said_by,
        said_on: dispute.said_on,
        settled_on: dispute.settled_on,
        settled_by: dispute.settled_by,
    }
}
