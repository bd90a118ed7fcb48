//! Runs stages one after the other, times them, and closes with what each runner said of itself.

use crate::house::House;
use crate::tally::Tally;
use crate::trouble::Trouble;
use std::time::{Duration, Instant};

/// One part of the tests.
pub struct Stage {
    pub name: &'static str,
    /// In a few words, for whoever watches.
    pub what: &'static str,
    /// A stage that runs tests and counts none has failed.
    pub counts: bool,
    pub run: fn(&House) -> Result<Report, Trouble>,
}

/// What a stage has to show.
#[derive(Default)]
pub struct Report {
    pub tallies: Vec<Tally>,
    /// A proof that this machine could not give.
    pub caveat: Option<String>,
}

impl Report {
    /// Takes what another runner of the same stage had to show.
    pub fn add(&mut self, other: Report) {
        self.tallies.extend(other.tallies);
        self.caveat = match (self.caveat.take(), other.caveat) {
            (Some(one), Some(two)) => Some(format!("{one}; {two}")),
            (one, two) => one.or(two),
        };
    }
}

struct Done {
    name: &'static str,
    took: Duration,
    ended: Ended,
}

enum Ended {
    Well(Report),
    Badly,
}

/// Stops at the first failure: what comes later stands on what came before.
pub fn run(house: &House, stages: &[&Stage]) -> Result<(), Trouble> {
    let began = Instant::now();
    let mut done: Vec<Done> = Vec::new();
    let mut failure = None;
    for (index, stage) in stages.iter().enumerate() {
        println!("\n━━ {}/{} {}: {}", index + 1, stages.len(), stage.name, stage.what);
        let start = Instant::now();
        let outcome = (stage.run)(house).and_then(|report| counted(stage, report));
        let took = start.elapsed();
        println!("━━ {} took {}", stage.name, minutes(took));
        match outcome {
            Ok(report) => done.push(Done { name: stage.name, took, ended: Ended::Well(report) }),
            Err(trouble) => {
                eprintln!("\nxtask: {trouble}");
                done.push(Done { name: stage.name, took, ended: Ended::Badly });
                failure = Some(Trouble::StageFailed { stage: stage.name.to_owned() });
                break;
            }
        }
    }
    print_table(&done, began.elapsed());
    failure.map_or(Ok(()), Err)
}

fn counted(stage: &Stage, report: Report) -> Result<Report, Trouble> {
    let failed = report.tallies.iter().any(|tally| tally.failed > 0);
    let ran: u64 = report.tallies.iter().map(|tally| tally.passed).sum();
    if failed || (stage.counts && ran == 0) {
        let stage = stage.name.to_owned();
        return Err(if failed { Trouble::StageFailed { stage } } else { Trouble::NoTestsRan { stage } });
    }
    Ok(report)
}

fn print_table(done: &[Done], total: Duration) {
    println!("\n{:<10} {:>7}  what its runner said", "stage", "time");
    for Done { name, took, ended } in done {
        let time = minutes(*took);
        match ended {
            Ended::Badly => println!("{name:<10} {time:>7}  FAILED"),
            Ended::Well(report) if report.tallies.is_empty() => {
                println!("{name:<10} {time:>7}  done")
            }
            Ended::Well(report) => {
                for (index, tally) in report.tallies.iter().enumerate() {
                    let (name, time) = if index == 0 { (*name, time.as_str()) } else { ("", "") };
                    println!("{name:<10} {time:>7}  {}", tally.line);
                }
            }
        }
        if let Ended::Well(Report { caveat: Some(caveat), .. }) = ended {
            println!("{:<10} {:>7}  NOT PROVED HERE: {caveat}", "", "");
        }
    }
    println!("{:<10} {:>7}", "together", minutes(total));
    print_closing_lines(done);
}

/// Alone on their lines, so that whatever watches the runners finds them.
fn print_closing_lines(done: &[Done]) {
    println!();
    for stage in done {
        if let Ended::Well(report) = &stage.ended {
            report.tallies.iter().for_each(|tally| println!("{}", tally.line));
        }
    }
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds == 0 { format!("0.{}s", time.subsec_millis() / 100) } else { format!("{}:{:02}", seconds / 60, seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(counts: bool) -> Stage {
        Stage { name: "some", what: "", counts, run: |_| Ok(Report::default()) }
    }

    fn said(passed: u64, failed: u64) -> Report {
        Report { tallies: vec![Tally { line: String::new(), passed, failed }], caveat: None }
    }

    #[test]
    fn a_stage_that_ran_nothing_did_not_pass() {
        assert!(counted(&stage(true), said(3, 0)).is_ok());
        assert!(matches!(counted(&stage(true), said(0, 0)), Err(Trouble::NoTestsRan { .. })));
        assert!(matches!(counted(&stage(true), Report::default()), Err(Trouble::NoTestsRan { .. })));
        assert!(counted(&stage(false), Report::default()).is_ok());
    }

    #[test]
    fn a_runner_that_counts_a_failure_and_ends_well_has_failed() {
        assert!(matches!(counted(&stage(true), said(3, 1)), Err(Trouble::StageFailed { .. })));
    }

    #[test]
    fn times_read_like_times() {
        assert_eq!(minutes(Duration::from_millis(340)), "0.3s");
        assert_eq!(minutes(Duration::from_secs(605)), "10:05");
    }
}
