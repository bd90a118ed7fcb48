"""The exchange between laptops, from outside. Ana coordinates, Priya accompanies, Lee is an advocate: three vaults of the program. Pat, a second coordinator,
has nothing but exchange_reader.py, written from docs/bundle-format.md; what the command line has no verb for (permissions, notes) comes from there.
Words made up for this run stand in the fields of two families, one for Priya and one for Lee: each must get the words they may see, and no other."""

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

import cbor2

import cli
import exchange_reader as exchange
import second_reader as reader
from exchange_reader import Canaries, Pen, holds, hyphenated, payload
from proof import Proof

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
    "SELECT family, id, text FROM note",
    "SELECT family, id FROM claim WHERE family IS NOT NULL UNION ALL SELECT family, id FROM pairing",
]


class Vault:
    """Somebody's laptop with the program on it."""

    def __init__(self, root, name, role):
        self.folder, self.name = root / name, name
        self.words = " ".join(self.call("new", "--name", name, "--laptop", f"laptop of {name}", "--role", role)["recovery_words"])

    def call(self, *words):
        """What it answered, or the word of its failure."""
        _, said, both = cli.call(self.folder, PASSPHRASE, *words)
        return said if said is not None else json.loads(both.splitlines()[-1])["code"]

    def receive(self, file):
        return self.call("exchange", "receive", file)

    def rows(self, *queries):
        """Read without the program, by the recovery words, which cost nothing to try."""
        with reader.opened(self.folder, words=self.words) as vault:
            return [vault.connection.execute(query).fetchall() for query in queries]

    def tables(self, leaving_out=()):
        with reader.opened(self.folder, words=self.words) as vault:
            return {name: sorted(vault.connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in vault.counts() if name not in leaving_out}

    def lists(self):
        """What it shows of families, people and dates."""
        families = {one["id"]: [one[key] for key in ("code", "label", "city", "status")] for one in self.call("families")}
        people = {one["id"]: [one["family"], one["given"], one["surnames"], one["preferred"], one["relation"]] for one in self.call("people")}
        dates = {one["id"]: [one["family"], one["kind"], one["status"], {key: value for key, value in one["setting"].items() if value}] for one in self.call("dates", "--all")}
        return families, people, dates


def lists_of(record):
    """The same from a record that was made of rows."""

    def of(kind, *fields):
        return {one: [value.get(name) for name in fields] for one, value in record.get(kind, {}).items() if value.get("merged_into") is None}

    families, people = of("family", "code", "label", "city", "status"), of("person", "family", "given", "surnames", "preferred", "relation")
    return families, people, of("appearance", "family", "kind", "status", "setting")


class World:
    """Ana with the sample; then whoever joins."""

    def __init__(self, root, proof):
        self.root, self.proof, self.laptops = root, proof, {}
        for name in ("keys", "out"):
            (root / name).mkdir()
        self.ana = Vault(root, "Ana", "coordinator")
        imported = [self.ana.call("import", kind, SAMPLE / f"{kind}.csv")["added"] for kind in ("people", "dates", "volunteers", "pairings")]
        proof.check("an organisation with families begins", all(imported) and self.ana.call("exchange", "begin") == {"ok": True})
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
        self.proof.check(f"{vault.name}: let in, with keys that its vault alone holds", agreed == [{"ok": True}] * 2 and laptop.card == answered["card"] and root is None)
        self.laptops[vault.name] = laptop

    def join_nobody(self):
        """Pat's laptop: every step of it is this script's."""
        pat = exchange.of_nobody(self.root / "keys")
        _, self.invitation = self.invited()
        whose = {"device": pat.device, "laptop": "paper", "member": pat.member, "member_name": "Pat"}
        answer = {"m": "AFA1", "token": self.invitation["token"], "answer": os.urandom(16), "card": pat.card} | whose
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
    pen.edit("appearance", date, setting={"type": "on", "date": "2027-02-04", "zone": "America/Chicago"})
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
    taken_back = {"withdrawn": withdrawn, "withdrawn_extent": withdrawn and "this_person"}
    pen.add("consent", person=person, scope=scope, from_day="2026-11-01", source="paper", **taken_back, **words, **unsaid)


def prove(world):
    proof, ana = world.proof, world.ana
    world.join_nobody()
    _, state = world.sends("Pat")
    record = exchange.record_of(state.payload["rows"])
    proof.check("what Ana shows is what the rows of her state make", ana.lists() == lists_of(record))
    volunteer, theirs, other = chosen(record)
    priya, lee = Vault(world.root, "Priya", "volunteer"), Vault(world.root, "Lee", "advocate")
    world.join(priya, "--role", "volunteer", "--volunteer", volunteer)
    world.join(lee, "--role", "advocate")
    early, first = world.sends("Priya")
    proof.check("without a permission nothing of a family goes to whoever is paired with it", not first.payload["families"])
    elsewhere(world, "Priya, before anybody permitted it,", first, None)
    told(world, state, volunteer, theirs, other)
    priyas, lees = given(world, priya, theirs, "v"), given(world, lee, other, "a")
    fields(proof, priyas[1])
    proof.check("a bundle that fills a gap is taken in", priya.receive(early).get("changes") == [])
    deliveries(world, priya, priyas, lees)
    reports(world, theirs, other)
    taken_away(world, priya, theirs)


def chosen(record):
    """A volunteer with one family for long, and another family; of both we know a telephone, two people and a date."""
    paired = {}
    for one in record["pairing"].values():
        if one["until_day"] is None and one["from_day"] <= cli.TODAY:
            paired.setdefault(one["volunteer"], []).append(one["family"])
    people, reached = record["person"], {record["person"][one]["family"] for one in record["contact_rule"]}
    dated = {one["family"] for one in record["appearance"].values() if one["setting"]["type"] == "at"}
    known = [family for family in record["family"] if family in reached & dated and [one["family"] for one in people.values()].count(family) > 1]
    volunteer, theirs = next((one, families[0]) for one, families in paired.items() if len(families) == 1 and families[0] in known)
    return volunteer, theirs, next(one for one in known if one != theirs)


def told(world, state, volunteer, theirs, other):
    """Pat writes down what a volunteer and an advocate may know, and what they may not, and sends it to Ana."""
    record, pat, proof = exchange.record_of(state.payload["rows"]), world.laptops["Pat"], world.proof
    world.pen, world.canaries, world.found = Pen(pat, state.payload["rows"]), Canaries(), {}
    for family, scope in ((theirs, "accompaniment"), (other, "legal")):
        who, gone, date = world.found[family] = tell(world.pen, world.canaries, record, family)
        permit(world.pen, world.canaries, family, who, scope)
        permit(world.pen, world.canaries, family, gone, scope, withdrawn="2026-11-10", sees="")
        world.pen.row("appearance", date, f"attendee:{gone}", True)
    someone = next(one for one in record["volunteer"] if one != volunteer)
    world.pen.edit("volunteer", someone, constraints=world.canaries.word("constraints of another volunteer", None, ""))
    claim = {"kind": "volunteer", "record": someone, "field": "constraints", "source": "paper", "row": 2} | dict.fromkeys(("family", "settled_by", "settled_as"))
    world.pen.add("claim", text=world.canaries.word("what a table said of another volunteer", None, ""), **claim)
    said = says(world, "Pat", world.pen.rows)
    proof.check("the program takes in a state that Python wrote", isinstance(said, dict) and not said["already"], str(said)[:120])
    world.rows = state.payload["rows"] + world.pen.rows
    proof.check("what Ana shows is what both laptops' rows make", world.ana.lists() == lists_of(exchange.record_of(world.rows)))
    proof.check("two answers to one day are two open conflicts", [one["field"] for one in world.ana.call("exchange", "conflicts")] == ["setting"] * 2)


def says(world, name, rows, **about):
    """What Ana's program answers to a laptop whose next bundle Python wrote."""
    laptop, ana, file = world.laptops[name], world.laptops["Ana"], world.root / f"from-{name}"
    encoded, roster, _ = world.roster()
    world.about = {"org_id": world.invitation["org_id"], "kind": "state", "roster_version": roster["version"]}
    said = payload(laptop, name, rows, roster=b"" if about else encoded)
    others = [(other, one) for other, one in world.laptops.items() if other != name]
    said["members"] += [[one.member, other] for other, one in others]
    said["laptops"] += [[one.device, one.member, f"laptop of {other}"] for other, one in others]
    content, laptop.sent[ana.said] = exchange.write(laptop, ana.card, said, **world.about | about)
    file.write_bytes(content)
    return world.ana.receive(file)


def given(world, vault, family, eyes):
    proof, (file, bundle) = world.proof, world.sends(vault.name)
    proof.check(f"{vault.name} is given one family", [hyphenated(one) for one in bundle.payload["families"]] == [family])
    world.canaries.judge(proof, vault.name, bundle.payload_bytes, lambda of, sees: of == family and eyes in sees)
    proof.check(f"{vault.name}: whoever took their permission back is nowhere in it", not holds(bundle.payload_bytes, world.found[family][1]))
    elsewhere(world, vault.name, bundle, family)
    proof.check(f"{vault.name} takes it in", isinstance(vault.receive(file), dict))
    proof.check(f"what {vault.name} shows is what the rows make", vault.lists() == lists_of(exchange.record_of(bundle.payload["rows"])))
    return file, bundle


def fields(proof, bundle):
    """Of their family a volunteer gets no field but those of VOLUNTEER."""
    more = {one for one in ("1987-06-05", "987650321", "2024-09-08") if holds(bundle.payload_bytes, one)}
    for row in (dict(zip(exchange.ROW_KEYS, row)) for row in bundle.payload["rows"]):
        names = json.loads(row["after"]) if row["field"] == "*" else [row["field"].split(":")[0]]
        more |= {f"{row['kind']}.{name}" for name in names if name not in VOLUNTEER.get(row["kind"], "").split()}
    proof.check("of their family a volunteer gets no field but those of *who sees what*, and of a birth the year", not more, str(sorted(more)))


def elsewhere(world, whom, bundle, family):
    """Nothing that tells another family is in it: neither ids, codes and names nor what is written about them. Their own id is found, to show that it could be."""
    history = f"SELECT group_concat(coalesce(before, '') || coalesce(after, '')) FROM change WHERE record = '{family}' OR instr(after, '{family}')"
    *tables, [(written,)] = world.ana.rows(*TELLING, history)
    # Two families may share a name, also one that somebody had before.
    own = (written or "") + " ".join(str(words) for rows in tables for of, *words in rows if of == family)
    words = {one for rows in tables for of, *words in rows if of != family for one in words if isinstance(one, str) and len(one) > 5 and one not in own}
    found = {one for one in words if holds(bundle.payload_bytes, one)}
    sound = len(words) > 200 and (family is None or holds(bundle.payload_bytes, family))
    world.proof.check(f"{whom} gets none of {len(words)} words that tell other families", sound and not found, str(sorted(found))[:200])


def deliveries(world, priya, priyas, lees):
    """What somebody lays on the stick: each is refused by its word, and the vault stays what it was, cell by cell. The same bundle again is no error."""
    (file, bundle), good, card = priyas, priyas[0].read_bytes(), world.laptops["Priya"].card
    ana, lee, stranger = world.laptops["Ana"], world.laptops["Lee"], exchange.of_nobody(world.root / "keys")
    said, roster, now, day = bundle.payload, world.roster()[1], int(time.time()), 86_400
    newer = roster | {"version": roster["version"] + 1}
    swapped = newer | {"laptops": [one | ({"card": stranger.card} if one["device"] == lee.device else {}) for one in roster["laptops"]]}

    def forged(sender, said=said, **changes):
        return exchange.write(sender, card, said, **world.about | changes)[0]

    cases = []
    for place in (0, 40, 100, 150, 300, len(good) // 2, len(good) - 1):
        flipped = good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :]
        cases += [(f"cut at {place}", good[:place], "bundle_damaged"), (f"flipped at {place}", flipped, "bundle_damaged bundle_for_another")]
    cases += [
        ("Lee's bundle", lees[0].read_bytes(), "bundle_for_another"),
        ("Lee's bundle, sealed again for Priya", exchange.age("-r", card["recipient"], given=lees[1].content), "bundle_passed_on"),
        ("from a laptop on no list", forged(stranger), "bundle_foreign"),
        ("in Ana's name by another key", forged(stranger, **{"from": ana.said, "epoch": ana.said[:16]}), "bundle_forged"),
        ("a state of a laptop that does not coordinate", forged(lee), "bundle_foreign"),
        ("a report to a laptop that does not coordinate", forged(ana, payload(ana, "Ana", []), kind="report"), "bundle_foreign"),
        ("of another organisation", forged(ana, org_id=bytes(16)), "bundle_foreign"),
        ("with a number that another had", forged(ana, seq=bundle.head["seq"], prev=bundle.head["prev"]), "bundle_out_of_turn"),
        ("behind a head that was not", forged(ana, prev=bytes(32)), "bundle_out_of_turn"),
        ("past its day", forged(ana, created=now - 40 * day, expires=now - day), "bundle_waits"),
        ("from a clock days ahead", forged(ana, created=now + 3 * day, expires=now + 33 * day), "bundle_waits"),
        ("of a newer version", forged(ana, v=2), "bundle_newer"),
        ("with a newer payload", forged(ana, said | {"v": 2}), "bundle_newer"),
        ("for a newer program alone", forged(ana, min_app="99.0.0"), "bundle_newer"),
        ("with a row twice", forged(ana, said | {"rows": said["rows"] * 2}), "bundle_damaged"),
        ("with a list of laptops by another root", forged(ana, said | {"roster": exchange.signed(newer, stranger.signing)}), "roster_forged"),
        ("with a list that changes a laptop's keys", forged(ana, said | {"roster": exchange.signed(swapped, world.root_key)}), "laptop_changed"),
    ]
    before, kept = priya.tables(), shutil.copytree(priya.folder, world.root / "kept")
    world.proof.check("the same bundle again is none", priya.receive(file)["already"] and priya.tables() == before)
    for name, content, words in cases:
        (world.root / "hostile").write_bytes(content)
        heard = priya.receive(world.root / "hostile")
        if not world.proof.check(f"{name}: {words.split()[0]}, and nothing changes", heard in words.split() and priya.tables() == before, str(heard)[:120]):
            shutil.copytree(kept, priya.folder, dirs_exist_ok=True)


def reports(world, theirs, other):
    """Priya's own keys, and rows that Priya may not write; among them one that she may."""
    priya, pat, ana, proof = world.laptops["Priya"], world.laptops["Pat"], world.ana, world.proof
    pen, (who, _, date), (whom, _, foreign) = Pen(priya, world.rows), world.found[theirs], world.found[other]
    record, me = exchange.record_of(world.rows), hyphenated(priya.member)
    pairing = next(one for one, value in record["pairing"].items() if value["family"] == theirs and value["until_day"] is None)
    shared = next(one for one, value in record["note"].items() if value["family"] == theirs and value["audience"] == "shared")
    note = {"kind": "family", "record": theirs, "family": theirs, "audience": "shared", "author": me, "at": pen.at, "text": "what Priya saw"}
    forgeries = {  # Each writes one row.
        "in another's name": pen.row("appearance", date, "room", "x", author=pat.member),
        "of another laptop": pen.row("appearance", date, "room", "x", device=pat.device),
        "another family's date": pen.edit("appearance", foreign, room="x"),
        "another family's label": pen.edit("family", other, label="x"),
        "a note of another family": pen.add("note", **note | {"family": other, "record": other}),
        "an A-number": pen.edit("person", who, a_number="111222333"),
        "a nationality": pen.edit("person", who, nationality="US"),
        "a family's end": pen.edit("family", theirs, status="closed"),
        "a pairing": pen.add("pairing", **record["pairing"][pairing] | {"family": other}),
        "a pairing's end": pen.edit("pairing", pairing, until_day="2030-01-01"),
        "a permission": permit(pen, world.canaries, theirs, who, "legal"),
        "who Priya is among the volunteers": pen.edit("member", me, volunteer=None),
        "a note for coordinators": pen.add("note", **note | {"audience": "coordinators"}),
        "a note for advocates": pen.add("note", **note | {"audience": "legal"}),
        "a note signed by Pat": pen.add("note", **note | {"author": hyphenated(pat.member)}),
        "a person over one of another family": pen.add("person", whom, **record["person"][who]),
        "a date given to another family": pen.edit("appearance", date, family=other),
        "what is left of a forgotten row": pen.row("", "", "", None, verb="strike"),
        "other words in Pat's note": pen.edit("note", shared, text="as if Pat had said so"),
        "a strike of Pat's note": pen.row("note", shared, "text", None, verb="strike", base=[one["id"] for one, _ in pen.heads["note", shared, "text"]]),
    }
    written = {name: hyphenated(row[0]) for name, row in zip(forgeries, pen.rows, strict=True)}
    mine = pen.add("note", **note)
    before = ana.tables(away := ("vault_meta", "event", "received_bundle"))
    heard = says(world, "Priya", pen.rows, kind="report")
    [there], after = ana.rows("SELECT id FROM change"), ana.tables(away)
    for name, row in written.items():
        proof.check(f"in a volunteer's report {name}: left out", (row,) not in there)
    proof.check("what is left out is counted", [one["count"] for one in heard["remarks"] if one["type"] == "refused"] == [len(written)], str(heard)[:200])
    proof.check("what Priya may write is taken in", (hyphenated(pen.rows[-1][0]),) in there)
    proof.check("and nothing else in the vault is another", {name: [row for row in rows if mine not in row] for name, rows in after.items()} == before)


def taken_away(world, priya, theirs):
    """The pairing ends: the family leaves the volunteer's laptop with the next bundle."""
    for one in world.ana.call("pairings"):
        if one["family"] == theirs:
            world.pen.edit("pairing", one["id"], until_day="2026-11-21")
    says(world, "Pat", world.pen.rows)
    file, bundle = world.sends("Priya")
    away = [hyphenated(one) for one in bundle.payload["withdrawn"]]
    world.proof.check("a family whose pairing ended is withdrawn", (bundle.payload["families"], away) == ([], [theirs]))
    held, heard, left = "Zqx" in str(priya.tables()), priya.receive(file), "Zqx" not in str(priya.tables())
    world.proof.check("it leaves the laptop, with every word of it", held and left and priya.lists() == ({}, {}, {}), str(heard)[:120])


def main():
    with tempfile.TemporaryDirectory() as folder:
        prove(world := World(Path(folder), Proof()))
    world.proof.close()


if __name__ == "__main__":
    main()
