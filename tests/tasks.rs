//! Tasks: for whom, about whom, by when; made by hand or by what happened.

use casework::casebook::Casebook;
use casework::casebook::view::{LeftBehind, NewTask, PairingEnding, TaskView, TasksFilter};
use casework::error::Code;
use casework::id::{FamilyId, TaskId};
use casework::pairing::{PairingEnd, PairingRole, SuccessorSees};
use casework::role::{Role, Roles};
use casework::task::{ForWhom, TaskSource};

use crate::volunteers::{cleared, paired};
use crate::world::{World, day, family};

fn add(casebook: &mut Casebook, family: Option<FamilyId>, title: &str, for_whom: Option<ForWhom>) -> TaskId {
    casebook.task_add(&NewTask { title: title.to_owned(), family, person: None, due: Some(day("2026-11-20")), for_whom }).expect("a task")
}

fn for_coordinators(family: FamilyId, n: usize) -> NewTask {
    let for_whom = Some(ForWhom::Role { role: Role::Coordinator });
    NewTask { title: format!("look at paper {n}"), family: Some(family), person: None, due: None, for_whom }
}

fn listed(casebook: &Casebook, filter: TasksFilter) -> Vec<TaskView> {
    casebook.tasks(&filter).expect("lists")
}

#[test]
fn a_task_is_for_somebody_about_somebody_and_done() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let tom = cleared(&mut casebook, "Tom Okafor", "2027-12-31");
    let mine = add(&mut casebook, None, "call the clinic", None);
    let his = add(&mut casebook, Some(home), "bring the folder", Some(ForWhom::Volunteer { id: tom }));
    let everything = TasksFilter::default();
    assert_eq!(listed(&casebook, everything).len(), 2);
    let of_mine = TasksFilter { mine: true, ..everything };
    assert_eq!(listed(&casebook, of_mine).iter().map(|one| one.id).collect::<Vec<_>>(), [mine], "nobody's is a coordinator's");
    assert_eq!(listed(&casebook, TasksFilter { overdue: true, ..everything }).len(), 2);
    assert_eq!(listed(&casebook, TasksFilter { family: Some(home), ..everything })[0].for_name.as_deref(), Some("Tom Okafor"));
    casebook.task_assign(his, Some(ForWhom::Role { role: Role::Coordinator }), None).expect("handed on");
    assert_eq!(listed(&casebook, of_mine).len(), 2);
    casebook.task_done(his, true).expect("done");
    assert_eq!(listed(&casebook, everything).len(), 1);
    assert_eq!(listed(&casebook, TasksFilter { done: true, ..everything }).len(), 2);
    casebook.undo().expect("a slip of the finger");
    assert_eq!(listed(&casebook, everything).len(), 2);
}

#[test]
fn a_task_is_handed_only_to_somebody_who_exists() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let nobody = casework::id::VolunteerId::new(uuid::Uuid::from_u128(7));
    let new = NewTask { title: "x".to_owned(), family: None, person: None, due: None, for_whom: Some(ForWhom::Volunteer { id: nobody }) };
    assert_eq!(casebook.task_add(&new).map_err(|failure| failure.code), Err(Code::NotFound));
}

#[test]
fn a_pairing_that_ends_leaves_nothing_to_chance() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (tom, ana) = (cleared(&mut casebook, "Tom", "2027-12-31"), cleared(&mut casebook, "Ana", "2027-12-31"));
    let pairing = paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let task = add(&mut casebook, Some(home), "bring the folder", Some(ForWhom::Volunteer { id: tom }));
    let leaves = casebook.pairing_leaves(pairing, day("2026-11-22")).expect("leaves");
    assert!(leaves.leaves_no_primary && leaves.tasks.len() == 1);
    let ending = |left| PairingEnding {
        id: pairing,
        until_day: day("2026-11-22"),
        ended: PairingEnd::HandedOver,
        handover: None,
        successor_sees: SuccessorSees::SharedNotes,
        left,
    };
    assert_eq!(casebook.pairing_end(&ending(Vec::new())).map_err(|failure| failure.code), Err(Code::LeftOpen));
    casebook.pairing_end(&ending(vec![LeftBehind::Task { id: task, to: Some(ana) }])).expect("ended");
    let tasks = listed(&casebook, TasksFilter { family: Some(home), ..TasksFilter::default() });
    assert_eq!(tasks.iter().find(|one| one.id == task).expect("stays").for_name.as_deref(), Some("Ana"));
    assert!(tasks.iter().any(|one| one.source == TaskSource::PairingEnded && one.mine), "somebody has to look for the next one");
    casebook.undo().expect("a slip of the finger");
    let tasks = listed(&casebook, TasksFilter { family: Some(home), ..TasksFilter::default() });
    assert_eq!(tasks.iter().map(|one| one.for_name.as_deref()).collect::<Vec<_>>(), [Some("Tom")]);
    assert!(casebook.pairing_leaves(pairing, day("2026-11-22")).expect("leaves").leaves_no_primary, "they go together again");
}

#[test]
fn a_volunteer_sees_what_is_theirs_or_nobodys_and_hands_nothing_on() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (tom, ana) = (cleared(&mut casebook, "Tom", "2027-12-31"), cleared(&mut casebook, "Ana", "2027-12-31"));
    paired(&mut casebook, home, tom, PairingRole::Second, "2026-11-01").expect("paired");
    let for_one = |id| Some(ForWhom::Volunteer { id });
    let his = add(&mut casebook, Some(home), "bring the folder", for_one(tom));
    let anybodys = add(&mut casebook, Some(home), "call the school", None);
    add(&mut casebook, Some(home), "bring the toys", for_one(ana));
    add(&mut casebook, Some(home), "look at the custody order", Some(ForWhom::Role { role: Role::Coordinator }));
    add(&mut casebook, None, "order new folders", None);
    for n in 0..13 {
        let earlier = NewTask { due: Some(day("2026-11-01")), ..for_coordinators(home, n) };
        casebook.task_add(&earlier).expect("a task");
    }
    casebook.lock().expect("locks");
    let mut casebook = world.open().seen_as(Roles::new([Role::Volunteer]), Some(tom));
    let mut seen: Vec<TaskId> = listed(&casebook, TasksFilter::default()).iter().map(|one| one.id).collect();
    seen.sort_unstable();
    assert_eq!(seen, [his, anybodys]);
    let mut today: Vec<TaskId> = casebook.today().expect("today").tasks.iter().map(|one| one.id).collect();
    today.sort_unstable();
    assert_eq!(today, [his, anybodys], "however many tasks of others come first");
    assert_eq!(casebook.task_assign(his, for_one(ana), None).map_err(|failure| failure.code), Err(Code::RefusedByRole));
}
