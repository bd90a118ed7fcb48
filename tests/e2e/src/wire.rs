//! W3C WebDriver over plain HTTP/1.1 to this machine: one request, one connection, JSON in and out.

use crate::trouble::Trouble;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// Longer than any unlock takes on a busy machine; an answer that takes longer never comes.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where the driver listens.
#[derive(Clone, Copy)]
pub struct Wire {
    pub port: u16,
}

impl Wire {
    /// Asks without a body.
    pub fn get(self, path: &str) -> Result<Value, Trouble> {
        self.ask("GET", path, "", PATIENCE)
    }

    /// Asks for something that comes soon or never; None when it did not come.
    pub fn get_soon(self, path: &str, limit: Duration) -> Result<Option<Value>, Trouble> {
        match self.ask("GET", path, "", limit) {
            Err(Trouble::Io { source, .. }) if matches!(source.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => Ok(None),
            answer => answer.map(Some),
        }
    }

    /// Asks with a body.
    pub fn post(self, path: &str, body: &Value) -> Result<Value, Trouble> {
        self.ask("POST", path, &body.to_string(), PATIENCE)
    }

    /// Ends something.
    pub fn delete(self, path: &str) -> Result<Value, Trouble> {
        self.ask("DELETE", path, "", PATIENCE)
    }

    fn ask(self, method: &str, path: &str, body: &str, limit: Duration) -> Result<Value, Trouble> {
        let asked = format!("{method} {}", without_ids(path));
        let answer = self.exchange(method, path, body, limit).map_err(Trouble::io(asked.clone()))?;
        let unreadable = || Trouble::Unreadable { asked: asked.clone() };
        let mut answer = json_of(&answer).ok_or_else(unreadable)?;
        let value = answer.get_mut("value").map(Value::take).ok_or_else(unreadable)?;
        match value.get("error").and_then(Value::as_str) {
            None => Ok(value),
            Some(error) => {
                let message = value.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
                Err(Trouble::Refused { asked, error: error.to_owned(), message })
            }
        }
    }

    fn exchange(self, method: &str, path: &str, body: &str, limit: Duration) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(limit))?;
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}",
            self.port
        )?;
        body_of(&mut BufReader::new(stream))
    }
}

/// As long as its head says: after a long answer the driver keeps the connection open, whatever it was asked.
fn body_of(answer: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let (mut length, mut line) = (0, String::new());
    while answer.read_line(&mut line)? > 2 {
        let (name, value) = line.split_once(':').unwrap_or_default();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body)?;
    Ok(body)
}

/// An empty body stands for null.
fn json_of(body: &[u8]) -> Option<Value> {
    if body.is_empty() { Some(json!({ "value": null })) } else { serde_json::from_slice(body).ok() }
}

/// Session and element ids say nothing to a reader.
fn without_ids(path: &str) -> String {
    let short = |part: &str| if part.len() > 24 { "…".to_owned() } else { part.to_owned() };
    path.split('/').map(short).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_apart() {
        let read = |mut answer: &[u8]| body_of(&mut answer).ok().and_then(|body| json_of(&body));
        assert_eq!(read(b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"value\":\"a\"} and more"), Some(json!({ "value": "a" })));
        assert_eq!(read(b"HTTP/1.1 200 OK\r\n\r\n"), Some(json!({ "value": null })));
        assert_eq!(read(b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\nnothing"), None);
        assert_eq!(read(b"HTTP/1.1 200 OK\r\ncontent-length: 70\r\n\r\ncut off"), None);
    }

    #[test]
    fn ids_are_left_out_of_messages() {
        assert_eq!(without_ids("/session/0123456789012345678901234567890/url"), "/session/…/url");
    }
}
