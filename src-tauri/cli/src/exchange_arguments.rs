//! What can be typed behind `acompana-cli exchange`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Laptops and bundles.
#[derive(Debug, Args)]
pub struct Exchange {
    /// What to do.
    #[command(subcommand)]
    pub command: ExchangeCommand,
}

/// One thing to do.
#[derive(Debug, Subcommand)]
pub enum ExchangeCommand {
    /// How this laptop stands with others, and the fingerprint of its keys.
    Identity,
    /// Begin an organisation on this laptop: its root key, its keys, a list of laptops.
    Begin,
    /// Every laptop of the programme: whose, what it holds, what waits for it.
    Roster {
        /// Sign the list again first: it counts for ninety days.
        #[arg(long)]
        renew: bool,
    },
    /// Write an invitation for a laptop that is to join: good for ten minutes and one answer.
    Invite {
        /// The file to write; it must not be there.
        file: PathBuf,
    },
    /// Join: read an invitation, write the answer, show the eight words to compare.
    Join {
        /// The invitation.
        invitation: PathBuf,
        /// The answer to write; it must not be there.
        answer: PathBuf,
    },
    /// Take the answer to an invitation, and show the eight words to compare.
    Answer {
        /// The answer.
        file: PathBuf,
    },
    /// The eight words were the same: let the laptop in.
    Admit(Admit),
    /// The eight words were the same, on the side that joins.
    Agree,
    /// The eight words differ, or not now.
    Cancel,
    /// What was on a laptop: whom it concerns when it is lost.
    Contents {
        /// The laptop's id.
        laptop: String,
    },
    /// Take a laptop out of the programme. There is no way back.
    End {
        /// The laptop's id.
        laptop: String,
        /// Nobody knows who has it.
        #[arg(long)]
        lost: bool,
    },
    /// After a restore, where the root key came back with it: this laptop becomes a new one.
    SignIn,
    /// Write the next bundle for a laptop: one file, more where there is very much.
    Send {
        /// The laptop's id.
        laptop: String,
        /// The folder to write into.
        folder: PathBuf,
        /// Say what it would hold; write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Take a bundle in: all of it or nothing, and the same again changes nothing.
    Receive {
        /// The bundle.
        file: PathBuf,
        /// Say what would change; change nothing.
        #[arg(long)]
        dry_run: bool,
        /// Take it in although something about it is unusual.
        #[arg(long)]
        confirm: bool,
    },
    /// What two laptops answered differently.
    Conflicts,
    /// Say which answer holds.
    Resolve(Resolve),
}

/// What whoever joins will be.
#[derive(Debug, Args)]
pub struct Admit {
    /// What they do; may be given several times.
    #[arg(long = "role", value_name = "ROLE", required = true, value_parser = ["coordinator", "advocate", "volunteer"])]
    pub roles: Vec<String>,
    /// A city they coordinate; may be given several times [default: all].
    #[arg(long = "city", value_name = "CITY")]
    pub cities: Vec<String>,
    /// Who they are among the volunteers.
    #[arg(long, value_name = "ID")]
    pub volunteer: Option<String>,
    /// Who they are among those who have a laptop already.
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
}

/// A conflict and its answer, as `exchange conflicts` lists them.
#[derive(Debug, Args)]
pub struct Resolve {
    /// Kind of record.
    pub kind: String,
    /// The record's id.
    pub record: String,
    /// The field.
    pub field: String,
    /// The change that holds.
    pub change: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}
