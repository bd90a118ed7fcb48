"""The exchange between laptops, from outside. Ana coordinates, Priya accompanies, Lee is an advocate: three vaults of the program. Pat, a second coordinator,
has nothing but exchange_reader.py, written from docs/bundle-format.md; what the command line has no verb for (permissions, notes) comes from Pat's laptop.

Words made up for this run stand in the fields of two families, one for Priya and one for Lee: each must get the words they may see, and no other.
"""

import json
import os
import tempfile
import time
from pathlib import Path

import cbor2

import cli
import exchange_reader as exchange
import second_reader as reader
from exchange_reader import hyphenated, new_id
from proof import Proof
from traces import forms

PASSPHRASE = "prueba de papel número siete"
SAMPLE = cli.HERE.parent / "fixtures/sample"
SETTING = "setting place court medium"
# Of a family of theirs a volunteer may hold these fields and no other: "who sees what" of the product, deny by default.
VOLUNTEER = {
    "family": "code label city status wishes",
    "person": "family given surnames preferred relation confidential_from birth language town spanish also_understands reads needs_relay address",
    "contact_rule": "phone may_call may_text may_voicemail hours code_word say_you_are shared_device mail_safe do_not_contact",
    "appearance": f"family forum kind attendees_known {SETTING} room interpreter bring ride status status_reason confidential_from attendee superseded_by",
    "verification": f"appearance checked_on author source result day_same time_same place_same medium_same {SETTING} note",
    "dispute": f"appearance {SETTING} source said_by said_on settled_by settled_on",
    "note": "kind record family audience author at text confidential_from struck_on",
    "consent": "person scope from_day until_day data recipient withdrawn",
    "representation": "person forum status e28",
    "pairing": "family volunteer role from_day until_day ended handover successor_sees understood",
    "task": "title family appearance person due done_on for_whom source",
    "volunteer": "name email phone city languages max_families max_court_days weekdays away vehicle seats childcare enters_buildings constraints status",
    "clearance": "volunteer kind obtained expires exemption",
}
# What tells a family from another, as its columns are in the coordinator's vault.
TELLING = [
    "SELECT id, id, code, label FROM family",
    "SELECT family, id, given, surnames, preferred, a_number, address, mailing_address, birth FROM person",
    "SELECT person.family, phone, code_word FROM contact_rule JOIN person ON person.id = contact_rule.person",
    "SELECT family, id, room FROM appearance",
    "SELECT family, id FROM pairing",
    "SELECT family, id, text FROM note",
    "SELECT family, id FROM claim WHERE family IS NOT NULL",
]


class Vault:
    """Somebody's laptop with the program on it."""

    def __init__(self, root, name, role):
        self.folder, self.name = root / name, name
        self.words = " ".join(self.told("new", "--name", name, "--laptop", f"laptop of {name}", "--role", role)["recovery_words"])

    def call(self, *words):
        """What it answered, or the word of its failure."""
        _, said, both = cli.call(self.folder, PASSPHRASE, *words)
        return said if said is not None else json.loads(both.splitlines()[-1])["code"]

    told = call

    def receive(self, file, *words):
        return self.call("exchange", "receive", file, *words)

    def rows(self, *queries):
        """Read without the program, by the recovery words, which cost nothing to try."""
        with reader.opened(self.folder, words=self.words) as vault:
            return [vault.connection.execute(query).fetchall() for query in queries]

    def tables(self, leaving_out=()):
        with reader.opened(self.folder, words=self.words) as vault:
            names = [name for name in vault.counts() if name not in leaving_out]
            return {name: sorted(vault.connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}

    def lists(self):
        """What it shows of families, people and dates."""
        families = {one["id"]: [one["code"], one["label"], one["city"], one["status"]] for one in self.call("families")}
        people = {one["id"]: [one["family"], one["given"], one["surnames"], one["preferred"], one["relation"]] for one in self.call("people")}
        dates = {one["id"]: [one["family"], one["kind"], one["status"], {key: value for key, value in one["setting"].items() if value}] for one in self.call("dates", "--all")}
        return families, people, dates


def lists_of(record):
    """The same from a record that was made of rows."""

    def of(kind, *fields):
        return {one: [value.get(name) for name in fields] for one, value in record.get(kind, {}).items() if value.get("merged_into") is None}

    people = of("person", "family", "given", "surnames", "preferred", "relation")
    return of("family", "code", "label", "city", "status"), people, of("appearance", "family", "kind", "status", "setting")


class World:
    """Ana with the sample; then whoever joins."""

    def __init__(self, root, proof):
        self.root, self.proof, self.laptops, self.canaries = root, proof, {}, []
        for name in ("keys", "out"):
            (root / name).mkdir()
        self.ana = Vault(root, "Ana", "coordinator")
        for kind in ("people", "dates", "volunteers", "pairings"):
            self.ana.call("import", kind, SAMPLE / f"{kind}.csv")
        proof.check("an organisation begins", self.ana.call("exchange", "begin") == {"ok": True})
        self.laptops["Ana"], self.root_key = exchange.of_vault(self.ana.folder, PASSPHRASE, root / "keys")

    def invited(self):
        file = self.root / f"invitation-{len(self.laptops)}"
        self.ana.call("exchange", "invite", file)
        return file, exchange.read(file.read_bytes(), exchange.INVITATION, "invitation")

    def join(self, vault, *admission):
        file, invitation = self.invited()
        answer = self.root / f"answer-{len(self.laptops)}"
        theirs = vault.call("exchange", "join", file, answer)["words"]
        ours = self.ana.call("exchange", "answer", answer)["words"]
        answered = exchange.read(exchange.age("-d", "-i", self.laptops["Ana"].key, answer), exchange.ANSWER, "answer")
        self.proof.check(f"{vault.name}: invitation and answer are the document's, and so are the eight words on both sides", theirs == ours == exchange.eight_words(invitation, answered))
        agreed = [self.ana.call("exchange", "admit", *admission), vault.call("exchange", "agree")]
        laptop, root = exchange.of_vault(vault.folder, PASSPHRASE, self.root / "keys")
        self.proof.check(f"{vault.name}: lets in, with keys that its vault alone holds", agreed == [{"ok": True}] * 2 and laptop.card == answered["card"] and root is None)
        self.laptops[vault.name] = laptop
        return laptop

    def join_nobody(self):
        """Pat's laptop: every step of it is this script's."""
        pat = exchange.of_nobody(self.root / "keys")
        _, self.invitation = self.invited()
        answer = {"m": "AFA1", "token": self.invitation["token"], "answer": os.urandom(16), "card": pat.card}
        answer |= {"device": pat.device, "laptop": "paper", "member": pat.member, "member_name": "Pat"}
        file = self.root / "answer-of-pat"
        file.write_bytes(exchange.age("-r", self.invitation["card"]["recipient"], given=cbor2.dumps(answer)))
        shown = self.ana.call("exchange", "answer", file)["words"]
        self.proof.check("Pat: the program takes an answer that Python made, and shows Python's eight words", shown == exchange.eight_words(self.invitation, answer))
        self.ana.call("exchange", "admit", "--role", "coordinator")
        self.laptops["Pat"] = pat

    def roster(self):
        """The newest list, as it was signed, and the cards on it by fingerprint."""
        [[(encoded, root)]] = self.ana.rows("SELECT roster, root FROM organisation")
        roster = exchange.read_roster(encoded, root)
        return encoded, roster, {exchange.fingerprint(laptop["card"]): laptop["card"] for laptop in roster["laptops"]}

    def sends(self, whom):
        """(the file, the bundle) of Ana's next state, opened with the recipient's own key."""
        laptop = self.laptops[whom]
        said = self.ana.call("exchange", "send", hyphenated(laptop.device), self.root / "out")
        [name] = said["files"]
        file = self.root / "out" / name
        encoded, _, cards = self.roster()
        bundle = exchange.read_content(exchange.age("-d", "-i", laptop.key, file), laptop.said, cards)
        self.proof.check(f"{whom}'s bundle is the document's, from age's envelope to its last row, with the newest list of laptops", bundle.payload["roster"] == encoded)
        seq, prev = self.laptops["Ana"].sent.get(laptop.said, (0, b""))
        self.proof.check("it is the next one to this laptop, and names the one before", (bundle.head["seq"], bundle.head["prev"]) == (seq + 1, prev))
        self.laptops["Ana"].sent[laptop.said] = (bundle.head["seq"], exchange.hashed(bundle.head_bytes))
        return file, bundle


class Pen:
    """Writes rows in a laptop's name, gapless, each later than all before."""

    def __init__(self, laptop, rows=(), seq=0):
        self.laptop, self.rows, self.act, self.seq = laptop, [], new_id(), seq
        self.heads, self.at = exchange.heads_of(rows), max(time.time_ns() // 1_000_000 << 16, *(row[3] for row in rows), 0)

    def row(self, kind, record, name, after, verb="edit", base=(), **changes):
        self.at, self.seq = self.at + 1, self.seq + 1
        value = None if after is None else json.dumps(after, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        owned = [new_id(), self.seq, self.act, self.at, self.laptop.device, self.laptop.member, verb, kind, record, name, list(base), None, value, None]
        self.rows.append(list((dict(zip(exchange.ROW_KEYS, owned)) | changes).values()))

    def add(self, noun, identifier=None, /, **after):
        identifier = identifier or hyphenated(new_id())
        self.row(noun, identifier, "*", after, verb="add")
        return identifier

    def edit(self, kind, record, **fields):
        for name, after in fields.items():
            self.row(kind, record, name, after, base=[one["id"] for one, _ in self.heads.get((kind, record, name), [])])


def payload(sender, name, rows, **changes):
    """What a laptop says, as the document has it; a report where nothing is changed."""
    members, laptops = [[sender.member, name]], [[sender.device, sender.member, "paper"]]
    whole = {"v": 1, "roster": b"", "volunteer": None, "as_of": max((row[3] for row in rows), default=0), "members": members, "laptops": laptops}
    return whole | {"families": [], "withdrawn": [], "forgotten": [], "taken": [], "rows": rows} | changes


class Canaries:
    """Words of this run: each is about one family, and for the eyes of `sees`."""

    def __init__(self):
        self.words = {}

    def word(self, about, family, sees):
        word = "Zqx" + "".join("bcdfghklmnprstvz"[byte & 15] for byte in os.urandom(9))
        self.words[word] = (about, family, sees)
        return word

    def judge(self, proof, whom, text, may):
        """`may`: which words this laptop must hold. All others it must not."""
        found = {word for word in self.words if holds(text, word)}
        wanted = {word for word, (_, family, sees) in self.words.items() if may(family, sees)}
        more, less = ([self.words[word][0] for word in words] for words in (found - wanted, wanted - found))
        proof.check(f"{whom} finds the {len(wanted)} words that are for them", wanted and not less, f"missing: {less}")
        proof.check(f"{whom} finds none of {len(self.words) - len(wanted)} others, made up for fields they may not see", not more, f"too much: {more}")


def holds(data, word):
    return any(form in data for form in forms(word) if len(form) > 5)


def tell(pen, canaries, record, family):
    """What the office knows of one family, a word in each field. `v`: a volunteer of this family sees it, `a`: an advocate with permission."""

    def said(about, sees):
        return canaries.word(about, family, sees)

    people = [one for one, value in record["person"].items() if value["family"] == family]
    who = next(one for one in people if one in record["contact_rule"])
    gone = next(one for one in people if one != who)
    date = next(one for one, value in record["appearance"].items() if value["family"] == family and value["setting"]["type"] == "at")
    checked = {name: record["appearance"][date][name] for name in ("setting", "place", "medium")}
    pen.edit("family", family, label=said("label", "va"), attention_reason=said("attention", "a"), wishes=said("wishes", "va"))
    pen.edit("person", who, preferred=said("preferred", "va"), address=said("address", "va"), mailing_address=said("mailing address", "a"), entry=said("entry", "a"))
    pen.edit("person", who, preferred=said("preferred, at the same time", "va"), birth="1987-06-05", nationality="KZ", arrival="2024-09-08", a_number="987650321")
    pen.edit("contact_rule", who, code_word=said("code word", "va"))
    pen.edit("appearance", date, room=said("room", "va"), setting={"type": "on", "date": "2027-02-03", "zone": "America/Chicago"})
    for audience, sees in (("shared", "va"), ("coordinators", ""), ("legal", "a")):
        text = said(f"note for {audience}", sees)
        pen.add("note", kind="family", record=family, family=family, audience=audience, author=hyphenated(pen.laptop.member), at=pen.at + 1, text=text)
    same = {f"{name}_same": "yes" for name in ("day", "time", "place", "medium")}
    checking = {"checked_on": "2026-11-20", "author": hyphenated(pen.laptop.member), "source": "hotline", "result": "confirmed", "court": None}
    pen.add("verification", appearance=date, note=said("check", "va"), **checked, **same, **checking)
    pen.add("dispute", appearance=date, source="family", said_by=said("dispute", "va"), said_on="2026-11-20", settled_by=None, settled_on=None, **checked)
    pen.add("task", title=said("task", "va"), family=family, appearance=None, person=None, due=None, done_on=None, for_whom=None, source="typed")
    pen.add("representation", person=who, forum="bia", status="referred", representative=said("lawyer", "a"), e28="no")
    until = {"from_day": "2026-01-02", "until_day": "2026-01-09", "shown_on": None}
    pen.add("consent_override", family=family, scope="accompaniment", cause="detention", reason=said("decision", "a"), author=hyphenated(pen.laptop.member), **until)
    pen.edit("person", gone, preferred=said("whoever took it back", ""))
    return who, gone, date


def permit(pen, canaries, family, person, scope, withdrawn=None, sees="va"):
    words = {"data": canaries.word("what may be shared", family, sees), "how": canaries.word("how it was given", family, sees.replace("v", ""))}
    unsaid = dict.fromkeys(("until_day", "language", "through", "recipient", "given_by"))
    extent = "this_person" if withdrawn else None
    pen.add("consent", person=person, scope=scope, from_day="2026-11-01", source="paper", withdrawn=withdrawn, withdrawn_extent=extent, **words, **unsaid)


def prove(world):
    proof, ana = world.proof, world.ana
    lasting = [one for one in ana.call("pairings") if one["until_day"] is None]
    priya, lee = Vault(world.root, "Priya", "volunteer"), Vault(world.root, "Lee", "advocate")
    theirs = lasting[0]["family"]
    other = next(one["id"] for one in ana.call("families") if one["people"] > 1 and all(pair["family"] != one["id"] for pair in lasting))
    world.join(priya, "--role", "volunteer", "--volunteer", lasting[0]["volunteer"])
    world.join(lee, "--role", "advocate")
    world.join_nobody()
    _, bundle = world.sends("Priya")
    proof.check("without a permission nothing of a family goes to whoever is paired with it", not bundle.payload["families"] and "family" not in exchange.record_of(bundle.payload["rows"]))
    _, bundle = world.sends("Pat")
    told(world, bundle, theirs, other)
    given(world, priya, lee, theirs, other)
    hostile(world, priya, theirs)


def told(world, bundle, theirs, other):
    """Pat writes down what a volunteer and an advocate may know, and what they may not, and sends it to Ana."""
    record, pat = exchange.record_of(bundle.payload["rows"]), world.laptops["Pat"]
    pen, world.canaries = Pen(pat, bundle.payload["rows"]), Canaries()
    for family, scope, sees in ((theirs, "accompaniment", "v"), (other, "legal", "a")):
        who, gone, _ = tell(pen, world.canaries, record, family)
        permit(pen, world.canaries, family, who, scope, sees="va")
        permit(pen, world.canaries, family, gone, scope, withdrawn="2026-11-10", sees="")
    world.gone = gone
    encoded, roster, _ = world.roster()
    state = payload(pat, "Pat", pen.rows, roster=encoded)
    ana = world.laptops["Ana"]
    about = {"org_id": world.invitation["org_id"], "kind": "state", "roster_version": roster["version"]}
    file = world.root / "from-pat"
    content, world.pats = exchange.write(pat, ana.card, state, **about)
    file.write_bytes(content)
    shown = world.ana.receive(file)
    world.proof.check("the program takes in a state that Python wrote", isinstance(shown, dict) and not shown["already"], str(shown)[:120])
    world.proof.check("and the same again changes nothing", world.ana.receive(file).get("already") is True)
    world.about = about


def given(world, priya, lee, theirs, other):
    proof = world.proof
    for vault, family, eyes in ((priya, theirs, "v"), (lee, other, "a")):
        file, bundle = world.sends(vault.name)
        families = [hyphenated(one) for one in bundle.payload["families"]]
        proof.check(f"{vault.name} is given one family", families == [family], str(families))
        world.canaries.judge(proof, vault.name, bundle.payload_bytes, lambda of, sees, family=family, eyes=eyes: of == family and eyes in sees)
        if eyes == "v":
            fields(proof, bundle.payload["rows"])
            world.priyas = file
        elsewhere(world, vault.name, bundle.payload_bytes, family)
        proof.check(f"{vault.name} takes it in", isinstance(vault.receive(file), dict))
        proof.check(f"what {vault.name} shows is what the rows make", vault.lists() == lists_of(exchange.record_of(bundle.payload["rows"])))


def fields(proof, rows):
    more = set()
    for row in (dict(zip(exchange.ROW_KEYS, row)) for row in rows):
        names = json.loads(row["after"]) if row["field"] == "*" else [row["field"].split(":")[0]]
        more |= {f"{row['kind']}.{name}" for name in names if row["kind"] in VOLUNTEER and name not in VOLUNTEER[row["kind"]].split()}
    proof.check("of their family a volunteer gets no field but those of *who sees what*", not more, str(sorted(more)))


def elsewhere(world, whom, text, family):
    """Nothing that tells another family is in it: neither ids, codes and names nor what is written about them."""
    found, looked = set(), 0
    for rows in world.ana.rows(*TELLING):
        for of, *words in rows:
            for one in (word for word in words if of != family and isinstance(word, str) and len(word) > 5):
                looked += 1
                found |= {one} if holds(text, one) else set()
    # Two families may share a name, also one that somebody had before.
    own = {one for rows in world.ana.rows(*TELLING) for of, *words in rows if of == family for one in (of, *words) if isinstance(one, str)}
    [written] = world.ana.rows("SELECT record, coalesce(before, '') || coalesce(after, '') FROM change")
    mine = " ".join([*own, *(said for record, said in written if record in own or family in said)])
    found = {one for one in found if one not in mine}
    world.proof.check(f"{whom}: of {looked} words that tell other families none is in it", looked > 200 and not found, str(sorted(found))[:200])


def hostile(world, priya, theirs):
    proof, ana, priyas = world.proof, world.ana, world.laptops["Priya"]
    before = ana.lists()
    content = world.priyas.read_bytes()
    proof.check("what is for Priya opens for nobody else", ana.receive(world.priyas) == "bundle_for_another")
    broken = world.root / "broken"
    for place in (40, len(content) // 2, len(content) - 1):
        broken.write_bytes(content[:place])
        proof.check(f"cut at {place}: refused", priya.receive(broken) == "bundle_damaged")
        broken.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        proof.check(f"flipped at {place}: refused", priya.receive(broken) in ("bundle_damaged", "bundle_for_another"))
    passed = exchange.age("-d", "-i", priyas.key, world.priyas)
    broken.write_bytes(exchange.age("-r", world.laptops["Ana"].recipient, given=passed))
    proof.check("sealed again for somebody else: refused", ana.receive(broken) in ("bundle_passed_on", "bundle_forged", "bundle_foreign"))
    stranger = exchange.of_nobody(world.root / "keys")
    broken.write_bytes(exchange.write(stranger, world.laptops["Ana"].card, payload(stranger, "Nobody", []), **world.about | {"kind": "report"})[0])
    proof.check("a laptop that is on no list: refused", ana.receive(broken) == "bundle_foreign")
    [[(seq,)]] = priya.rows("SELECT coalesce(max(seq), 0) FROM change WHERE device = (SELECT id FROM device WHERE here = 1)")
    pen = Pen(priyas, seq=seq + 100)
    date = next(one for one, value in ana.lists()[2].items() if value[0] != theirs)
    own = next(one for one, value in ana.lists()[2].items() if value[0] == theirs)
    pen.edit("appearance", date, room="not theirs")
    pen.edit("family", theirs, status="closed")
    pen.add("pairing", family=theirs, volunteer=hyphenated(new_id()), role="primary", from_day="2026-11-01", until_day=None)
    pen.row("appearance", own, "room", "another author", author=world.laptops["Pat"].member)
    pen.row("appearance", own, "room", "another laptop", device=world.laptops["Pat"].device)
    pen.edit("appearance", own, family=ana.lists()[2][date][0])
    names = payload(priyas, "Priya", pen.rows)
    pat = world.laptops["Pat"]
    names["members"].append([pat.member, "Pat"])
    names["laptops"].append([pat.device, pat.member, "paper"])
    broken.write_bytes(exchange.write(priyas, world.laptops["Ana"].card, names, **world.about | {"kind": "report"})[0])
    said = ana.receive(broken)
    refused = [one["count"] for one in said["remarks"] if one["type"] == "refused"] if isinstance(said, dict) else said
    proof.check("of a report every row that its sender may not write is left out, and counted", refused == [6], str(said)[:200])
    proof.check("and the record is what it was", ana.lists() == before)


def main():
    proof = Proof()
    with tempfile.TemporaryDirectory() as folder:
        prove(World(Path(folder), proof))
    proof.close()


if __name__ == "__main__":
    main()
