//! Starting other programs: shown, quiet, or shown and kept.

use crate::trouble::Trouble;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How long a program that ended may leave its output open (a daemon it forgot) before we stop listening.
const PATIENCE: Duration = Duration::from_secs(3);

/// The command as one would type it, for messages.
pub fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name).chain(command.get_args()).map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs it with our terminal; anything but success is trouble.
pub fn run(command: &mut Command) -> Result<(), Trouble> {
    println!("· {}", shown(command));
    let status = command.status().map_err(|source| not_started(command, source))?;
    succeeded(command, status)
}

/// Runs it without showing anything; true when it succeeded. A program that isn't there is a no.
pub fn quietly(command: &mut Command) -> bool {
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    silent.status().is_ok_and(|status| status.success())
}

/// What it printed on stdout, not shown; its errors are.
pub fn output_of(command: &mut Command) -> Result<Vec<u8>, Trouble> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|source| not_started(command, source))?;
    succeeded(command, output.status)?;
    Ok(output.stdout)
}

/// Runs it, shows both its streams as they come, and keeps the lines for whoever wants to read the runner's summary.
pub fn kept(command: &mut Command) -> Result<Vec<String>, Trouble> {
    println!("· {}", shown(command));
    let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(|source| not_started(command, source))?;
    let (send, lines) = channel();
    listen(child.stdout.take(), &send, false);
    listen(child.stderr.take(), &send, true);
    drop(send);
    let said = show_lines(&mut child, &lines);
    let status = child.wait().map_err(|source| not_started(command, source))?;
    succeeded(command, status)?;
    Ok(said)
}

fn listen<R: Read + Send + 'static>(stream: Option<R>, send: &Sender<(Vec<u8>, bool)>, is_error: bool) {
    let (Some(stream), send) = (stream, send.clone()) else {
        return;
    };
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            if send.send((std::mem::take(&mut line), is_error)).is_err() {
                break;
            }
        }
    });
}

/// Shows what comes until both streams close, or until the child is gone and nothing came for a while.
fn show_lines(child: &mut Child, lines: &Receiver<(Vec<u8>, bool)>) -> Vec<String> {
    let mut said = Vec::new();
    let mut last_word = Instant::now();
    loop {
        match lines.recv_timeout(Duration::from_millis(200)) {
            Ok((line, is_error)) => {
                show(&line, is_error);
                said.push(String::from_utf8_lossy(&line).trim_end().to_owned());
                last_word = Instant::now();
            }
            Err(RecvTimeoutError::Disconnected) => return said,
            Err(RecvTimeoutError::Timeout) => {
                let gone = child.try_wait().is_ok_and(|status| status.is_some());
                if gone && last_word.elapsed() > PATIENCE {
                    return said;
                }
            }
        }
    }
}

/// A terminal that went away is no reason to stop.
fn show(line: &[u8], is_error: bool) {
    let _ = if is_error { std::io::stderr().write_all(line) } else { std::io::stdout().write_all(line) };
}

fn not_started(command: &Command, source: std::io::Error) -> Trouble {
    Trouble::NotStarted { command: shown(command), source }
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<(), Trouble> {
    if status.success() {
        return Ok(());
    }
    Err(Trouble::Failed { command: shown(command), code: status.code() })
}

/// Is there a program of that name on the PATH?
pub fn on_path(program: &str) -> bool {
    find_on_path(&[program]).is_some()
}

/// The first of these programs that the PATH has. The system folders count too: Debian keeps `ip` where users don't look.
pub fn find_on_path(programs: &[&str]) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]).collect();
    programs.iter().find_map(|program| folders.iter().map(|folder| folder.join(program)).find(|file| file.is_file()))
}
