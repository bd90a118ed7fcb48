//! Laws of merging histories: idempotent, in any order, nothing lost; concurrent edits of a safety field stay side by
//! side until a person decides.

use casework::change::{Change, WHOLE};
use casework::exchange::merge::{fields, merge};
use casework::id::{ActId, ChangeId, DeviceId, MemberId};
use casework::time::Stamp;
use proptest::prelude::*;
use uuid::Uuid;

const RECORD: &str = "record";

fn change(number: u128, device: u128, at: i64, field: &str, base: Vec<ChangeId>, after: &str) -> Change {
    let id = |space: u128| Uuid::from_u128(space << 64 | number);
    Change {
        id: ChangeId::new(id(1)),
        seq: i64::try_from(number).expect("small"),
        act: ActId::new(id(2)),
        at: Stamp(at),
        device: DeviceId::new(Uuid::from_u128(device)),
        author: MemberId::new(Uuid::from_u128(device)),
        verb: "appearance_correct".to_owned(),
        kind: "appearance".to_owned(),
        record: RECORD.to_owned(),
        field: field.to_owned(),
        base,
        before: None,
        after: Some(format!("\"{after}\"")),
        reason: None,
    }
}

/// Two laptops that start from the same record, each edits as the steps say, and now and then one receives the other's.
fn histories(steps: &[(bool, bool, u8, i64)]) -> (Vec<Change>, Vec<Change>) {
    let created = change(1, 1, 0, WHOLE, vec![], "{}");
    let mut sides = [vec![created.clone()], vec![created]];
    for (number, (side, receive, value, at)) in steps.iter().enumerate() {
        let (me, other) = (usize::from(*side), usize::from(!*side));
        if *receive {
            sides[me] = merge(&sides[me], &sides[other]);
        }
        let field = if value % 3 == 0 { "room" } else { "setting" };
        let base = fields(&sides[me], "appearance", RECORD).get(field).map_or_else(|| vec![sides[me][0].id], |state| state.base());
        // The clocks may lie by days: causality must not come from them.
        sides[me].push(change(number as u128 + 2, me as u128 + 1, *at, field, base, &format!("{value}")));
    }
    let [mine, theirs] = sides;
    (mine, theirs)
}

fn ids(changes: &[Change]) -> Vec<ChangeId> {
    let mut ids: Vec<ChangeId> = changes.iter().map(|change| change.id).collect();
    ids.sort();
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn merging_is_idempotent_commutative_and_loses_nothing(steps in prop::collection::vec((any::<bool>(), any::<bool>(), any::<u8>(), -1000_i64..1000), 0..24)) {
        let (mine, theirs) = histories(&steps);
        let merged = merge(&mine, &theirs);
        prop_assert_eq!(ids(&merged), ids(&merge(&theirs, &mine)));
        prop_assert_eq!(ids(&merged), ids(&merge(&merged, &theirs)));
        for change in mine.iter().chain(&theirs) {
            prop_assert!(merged.iter().any(|kept| kept == change), "a row was lost");
        }
        let (there, back) = (fields(&merged, "appearance", RECORD), fields(&merge(&theirs, &mine), "appearance", RECORD));
        prop_assert!(there == back, "both laptops see the same");
    }

    #[test]
    fn an_edit_nobody_had_seen_is_visible_or_was_superseded_by_someone_who_saw_it(steps in prop::collection::vec((any::<bool>(), any::<bool>(), any::<u8>(), -1000_i64..1000), 1..24)) {
        let (mine, theirs) = histories(&steps);
        let merged = merge(&mine, &theirs);
        let states = fields(&merged, "appearance", RECORD);
        for edit in merged.iter().filter(|change| change.field != WHOLE) {
            let visible = states[&edit.field].heads.iter().any(|head| head.id == edit.id);
            let seen = merged.iter().any(|later| later.base.contains(&edit.id));
            prop_assert!(visible || seen);
        }
    }

    #[test]
    fn two_concurrent_dates_are_both_visible_until_one_is_decided(first in 0_i64..1000, second in 0_i64..1000) {
        let created = change(1, 1, 0, WHOLE, vec![], "{}");
        let base = vec![created.id];
        let ana = change(2, 1, first, "setting", base.clone(), "1 December");
        let tom = change(3, 2, second, "setting", base, "2 December");
        let merged = merge(&[created.clone(), ana.clone()], &[created, tom.clone()]);
        let state = &fields(&merged, "appearance", RECORD)["setting"];
        prop_assert!(state.in_conflict());
        let mut values = state.values();
        values.sort_unstable();
        prop_assert_eq!(values, vec!["\"1 December\"", "\"2 December\""]);
        let decision = change(4, 1, -5, "setting", state.base(), "2 December");
        let decided = merge(&merged, &[decision]);
        let state = &fields(&decided, "appearance", RECORD)["setting"];
        prop_assert!(!state.in_conflict());
        prop_assert_eq!(state.value(), Some("\"2 December\"".to_owned()));
        prop_assert_eq!(decided.len(), 4, "both answers stay in the history");
    }
}

#[test]
fn other_fields_take_the_later_edit_and_keep_the_earlier_in_the_history() {
    let created = change(1, 1, 0, WHOLE, vec![], "{}");
    let base = vec![created.id];
    let early = change(2, 1, 10, "room", base.clone(), "1060");
    let late = change(3, 2, 20, "room", base, "1061");
    let merged = merge(&[created.clone(), early], &[created, late]);
    let state = &fields(&merged, "appearance", RECORD)["room"];
    assert!(!state.in_conflict());
    assert_eq!(state.value().as_deref(), Some("\"1061\""));
    assert_eq!(merged.len(), 3);
}

#[test]
fn two_laptops_that_write_the_same_rule_both_keep_their_number() {
    let rule = |number, device, phone: &str| {
        let after = Some(format!("{{\"hours\":null,\"phone\":\"{phone}\"}}"));
        Change { kind: "contact_rule".to_owned(), after, ..change(number, device, 10, WHOLE, vec![], "") }
    };
    let (ana, tom) = (rule(1, 1, "111"), rule(2, 2, "222"));
    let edit = Change { kind: "contact_rule".to_owned(), ..change(3, 2, 20, "phone", vec![tom.id], "333") };
    let merged = merge(&[ana], &[tom, edit]);
    let fields = fields(&merged, "contact_rule", RECORD);
    assert!(fields["phone"].in_conflict());
    assert_eq!(fields["phone"].values(), vec!["\"111\"", "\"333\""], "Tom never saw Ana's number");
    assert!(!fields["hours"].in_conflict(), "where both say the same there is nothing to decide");
}

#[test]
fn what_one_laptop_struck_is_struck_in_both_whoever_receives_first() {
    let created = change(1, 1, 0, WHOLE, vec![], "{}");
    let created = Change { after: Some(r#"{"place":"a secret","room":"4"}"#.to_owned()), ..created };
    let edited = change(2, 1, 1, "place", vec![created.id], "another secret");
    let other = change(3, 1, 2, "room", vec![created.id], "5");
    let mine = vec![created, edited.clone(), other];
    let mut theirs = mine.clone();
    for row in &mut theirs {
        row.strike("place");
    }
    theirs.push(Change { verb: "strike".to_owned(), after: None, ..change(4, 2, 3, "place", vec![edited.id], "") });
    for both in [merge(&mine, &theirs), merge(&theirs, &mine)] {
        assert_eq!(both.len(), 4, "no row is lost");
        assert!(both.iter().all(|row| [&row.before, &row.after].iter().all(|value| !value.as_deref().unwrap_or_default().contains("secret"))));
        assert_eq!(fields(&both, "appearance", RECORD)["room"].value().as_deref(), Some("\"5\""), "other fields stay");
        assert_eq!(fields(&both, "appearance", RECORD)["place"].value(), None);
    }
}

#[test]
fn what_was_written_after_a_strike_stays() {
    let created = Change { after: Some(r#"{"place":"a secret"}"#.to_owned()), reason: Some("a secret".to_owned()), ..change(1, 1, 0, WHOLE, vec![], "{}") };
    let strike = Change { verb: "strike".to_owned(), after: None, ..change(2, 1, 1, "place", vec![created.id], "") };
    let right = change(3, 1, 2, "place", vec![strike.id], "the right one");
    let both = merge(std::slice::from_ref(&created), &[strike, right]);
    assert_eq!(fields(&both, "appearance", RECORD)["place"].value().as_deref(), Some("\"the right one\""));
    assert!(both.iter().all(|row| row.reason.is_none() && !row.after.as_deref().unwrap_or_default().contains("secret")));
}

#[test]
fn a_row_that_was_blanked_stays_blank() {
    let row = change(1, 1, 0, WHOLE, vec![], "{}");
    let mut blank = row.clone();
    blank.blank();
    for both in [merge(std::slice::from_ref(&row), std::slice::from_ref(&blank)), merge(std::slice::from_ref(&blank), std::slice::from_ref(&row))] {
        assert!(both.len() == 1 && both[0].is_blank() && both[0].seq == 1);
    }
}
