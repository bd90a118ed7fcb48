//! What ARCHITECTURE.md promises about the house and can be read from its text. Each test names file and line and says what to do.
//!
//! Nothing is skipped because it is missing: a folder or file that a rule speaks of and that isn't there fails the rule.

mod commands;
mod floors;
mod messages;
mod migrations;
mod page;
mod paths;
mod rust;
mod shell;
mod size;
mod source;
