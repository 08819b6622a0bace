package muster.ledger.proof;

import java.util.List;

/** Whom the reader trusts: keys, witnesses, and which finding counts when there are several. */
final class TrustedBundles {
    private static final List<SigningKey> WITNESSES = List.of(
            Ledgers.witness("police.example/witness", 21),
            Ledgers.witness("court.example/witness", 22),
            Ledgers.witness("shelter.example/witness", 23));

    private TrustedBundles() {}

    static void hang(Gallery gallery) {
        hangPolicies(gallery);
        hangKeys(gallery);
        hangWitnesses(gallery);
        hangSeveral(gallery);
    }

    private static void hangPolicies(Gallery gallery) {
        StringBuilder who = new StringBuilder("# of the tests\n");
        String[] names = {"police", "court", "shelter"};
        for (int i = 0; i < names.length; i++) {
            who.append(
                    "witness " + names[i] + " " + WITNESSES.get(i).verifierKey().text() + "\n");
        }
        String log = "log " + Gallery.KEY + "\n";
        gallery.policies.put(
                "two-of-three.policy", log + who + "group agencies 2 police court shelter\nquorum agencies\n");
        gallery.policies.put("no-log.policy", who + "group agencies any police court shelter\nquorum agencies\n");
        gallery.policies.put(
                "nested.policy",
                log + who + "group states any police court\ngroup both all states shelter\nquorum both\n");
        gallery.policies.put("none.policy", log + "quorum none\n");
        gallery.policies.put(
                "other-log.policy",
                "log " + Ledgers.log(Ledgers.ORIGIN, 9).verifierKey().text() + " https://muster.example\n" + who
                        + "quorum none\n");
    }

    private static Parts cosigned(int... witnesses) {
        Book book = Book.usual();
        Note note = book.checkpoint().sign(book.key);
        for (int witness : witnesses) {
            note = note.with(Cosignature.sign(WITNESSES.get(witness), book.checkpoint(), 1_795_500_000L + witness));
        }
        return book.bundle(note, "operation/a");
    }

    private static void hangKeys(Gallery gallery) {
        gallery.hang("key-not-given", 0, cosigned(), "without key");
        gallery.hang("key-from-the-policy", 0, cosigned(), "--policy", "none.policy");
        String another = Ledgers.log("another.example", 8).verifierKey().text();
        gallery.hang("key-one-of-two", 0, cosigned(), "--key", another, "--key", Gallery.KEY);
        gallery.hang("key-another", 3, cosigned(), "--key", another);
        String sameName = Ledgers.log(Ledgers.ORIGIN, 9).verifierKey().text();
        gallery.hang("key-another-of-the-same-name", 3, cosigned(), "--key", sameName);
        gallery.hang("key-another-in-the-policy", 3, cosigned(), "--policy", "other-log.policy");
        Book forged = new Book();
        forged.key = Ledgers.log(Ledgers.ORIGIN, 9);
        forged.act("operation/a", "t", "u1", "Eve").recordHeads();
        gallery.hang("forged-whole", 3, forged.bundle("operation/a"));
        gallery.hang("forged-whole-without-a-key", 0, forged.bundle("operation/a"), "without key");
        gallery.hang(
                "forged-whole-under-the-right-key",
                3,
                forged.bundle("operation/a").json(Bundle.MANIFEST, m -> m.put("verifierKey", Gallery.KEY)));
        gallery.hang(
                "right-ledger-under-a-forged-key",
                3,
                cosigned().json(Bundle.MANIFEST, m -> m.put("verifierKey", sameName)));
    }

    private static void hangWitnesses(Gallery gallery) {
        gallery.hang("witnesses-two", 0, cosigned(0, 2), "--policy", "two-of-three.policy");
        gallery.hang("witnesses-three", 0, cosigned(0, 1, 2), "--policy", "two-of-three.policy");
        gallery.hang("witnesses-unknown-here", 0, cosigned(0, 1, 2));
        gallery.hang("witnesses-one", 3, cosigned(1), "--policy", "two-of-three.policy");
        gallery.hang("witnesses-none", 3, cosigned(), "--policy", "two-of-three.policy");
        gallery.hang("witnesses-one-twice", 3, cosigned(1, 1), "--policy", "two-of-three.policy");
        gallery.hang("witnesses-nested", 0, cosigned(1, 2), "--policy", "nested.policy");
        gallery.hang("witnesses-nested-short", 3, cosigned(0, 1), "--policy", "nested.policy");
        gallery.hang("witnesses-and-a-key", 0, cosigned(1), "--key", Gallery.KEY, "--policy", "no-log.policy");
        gallery.hang("witnesses-without-key", 0, cosigned(1), "--policy", "no-log.policy");
        gallery.hang("witness-signed-another-time", 1, wrongTime(cosigned(0, 1)), "--policy", "two-of-three.policy");
        gallery.hang("witness-unknown-signed-another-time", 0, wrongTime(cosigned(0, 1)));
    }

    private static void hangSeveral(Gallery gallery) {
        String other = Ledgers.log(Ledgers.ORIGIN, 9).verifierKey().text();
        Parts tampered = cosigned().event(1, event -> Parts.damage(event, "payload"));
        gallery.hang("tampered-and-another-key", 3, tampered, "--key", other);
        gallery.hang(
                "tampered-and-an-entry-missing",
                2,
                ChangedBundles.copy(tampered).without(Bundle.SUMMARY));
        gallery.hang(
                "another-key-and-not-json", 2, cosigned().text(Bundle.EVENTS, text -> text + "x\n"), "--key", other);
        gallery.hang(
                "tampered-and-not-json", 2, ChangedBundles.copy(tampered).text(Bundle.EVENTS, text -> text + "x\n"));
        gallery.hang("tampered-and-incomplete", 1, ChangedBundles.copy(tampered).withoutEvent(3));
        gallery.hang("tampered-and-too-few", 1, tampered, "--policy", "two-of-three.policy");
        gallery.hang("incomplete-and-too-few", 2, cosigned().withoutEvent(3), "--policy", "two-of-three.policy");
        gallery.hang("incomplete-and-another-key", 3, cosigned().withoutEvent(3), "--key", other);
    }

    /** The last line's time is another than the one that was signed. */
    private static Parts wrongTime(Parts parts) {
        return parts.text(Bundle.CHECKPOINT, text -> {
            int line = text.lastIndexOf(' ') + 1;
            byte[] bytes = Bytes.ofBase64(text.substring(line).strip());
            bytes[11] ^= 1;
            return text.substring(0, line) + Bytes.base64(bytes) + "\n";
        });
    }
}
