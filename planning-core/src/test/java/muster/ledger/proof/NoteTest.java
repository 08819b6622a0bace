package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    /** The example that Go's note package documents. */
    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NEUMANNS_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String NEUMANNS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void a_seed_makes_the_public_key_and_signature_of_rfc_8032() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        SigningKey key = SigningKey.of("log", VerifierKey.Kind.LOG, seed);
        assertThat(key.verifierKey().key().hex())
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void go_and_we_have_the_same_keys_and_notes() {
        assertThat(VerifierKey.parse(NEUMANN).text()).isEqualTo(NEUMANN);
        SigningKey key = SigningKey.parse(NEUMANNS_SECRET);
        assertThat(key.text()).isEqualTo(NEUMANNS_SECRET);
        assertThat(key.verifierKey().text()).isEqualTo(NEUMANN);
        assertThat(key.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
        Note note = Note.parse(NEUMANNS_NOTE);
        assertThat(note.standing(key.verifierKey())).isEqualTo(Note.Standing.SIGNED);
        assertThat(note.format()).isEqualTo(NEUMANNS_NOTE);
        assertThat(new Note(note.text(), List.of(NoteSignature.ofLog(key, note.text()))).format())
                .isEqualTo(NEUMANNS_NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy1w==",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void what_is_no_key_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text));
    }

    @Test
    void every_changed_byte_of_a_note_is_seen() {
        Note note = Ledgers.CHECKPOINT.sign(Ledgers.LOG);
        byte[] bytes = note.format().getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) bit;
                assertThat(trusted(changed)).as("byte %d bit %d", at, bit).isFalse();
            }
        }
        assertThat(trusted(bytes)).isTrue();
    }

    private static boolean trusted(byte[] bytes) {
        try {
            Note note = Note.parse(Bytes.text(bytes));
            return note.standing(Ledgers.LOG.verifierKey()) == Note.Standing.SIGNED
                    && Checkpoint.of(note).equals(Ledgers.CHECKPOINT);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void lines_of_unknown_keys_are_ignored_and_a_wrong_line_of_a_known_one_is_not() {
        Note note = Ledgers.CHECKPOINT.sign(Ledgers.LOG);
        Note other = new Checkpoint("other", 3, Hash.ZERO).sign(Ledgers.log("other", 7));
        VerifierKey key = Ledgers.LOG.verifierKey();
        assertThat(note.with(other.signatures().getFirst()).standing(key)).isEqualTo(Note.Standing.SIGNED);
        assertThat(other.standing(key)).isEqualTo(Note.Standing.UNSIGNED);
        NoteSignature ofAnother = new Checkpoint(Ledgers.ORIGIN, 9, Hash.ZERO)
                .sign(Ledgers.LOG)
                .signatures()
                .getFirst();
        assertThat(note.with(ofAnother).standing(key)).isEqualTo(Note.Standing.FALSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n1\n", "a\n01\nAA==\n", "a\n-1\n", "\n1\n", "a\n1\nAA==\n", "a\n9999999999999999999\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(text + Bytes.base64(Hash.ZERO.bytes()) + "\nmore\n"));
    }

    @Test
    void a_cosignature_says_when_and_belongs_to_its_checkpoint() {
        SigningKey witness = Ledgers.witness("witness", 3);
        Note note =
                Ledgers.CHECKPOINT.sign(Ledgers.LOG).with(Cosignature.sign(witness, Ledgers.CHECKPOINT, 1_700_000_000));
        assertThat(note.standing(witness.verifierKey())).isEqualTo(Note.Standing.SIGNED);
        assertThat(Cosignature.time(note.linesOf(witness.verifierKey()).getFirst()))
                .hasToString("2023-11-14T22:13:20Z");
        Note moved = new Note(Ledgers.CHECKPOINT.text().replace("5\n", "6\n"), note.signatures());
        assertThat(moved.standing(witness.verifierKey())).isEqualTo(Note.Standing.FALSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cosignature.sign(Ledgers.LOG, Ledgers.CHECKPOINT, 1_700_000_000));
    }

    @Test
    void a_proof_goes_into_a_file_and_comes_out_of_it() {
        Tree tree = Tree.of(5);
        Note note = new Checkpoint(Ledgers.ORIGIN, 5, tree.root()).sign(Ledgers.LOG);
        TlogProof proof = new TlogProof(3, tree.path(3), note);
        TlogProof read = TlogProof.parse(proof.format());
        assertThat(read.format()).isEqualTo(proof.format()).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");
        assertThat(read.verify(tree.leaves().get(3), Ledgers.LOG.verifierKey())).isTrue();
        assertThat(read.verify(tree.leaves().get(2), Ledgers.LOG.verifierKey())).isFalse();
        assertThat(read.verify(
                        tree.leaves().get(3), Ledgers.log(Ledgers.ORIGIN, 7).verifierKey()))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TlogProof.parse(proof.format().replace("index 3", "index 03")));
    }
}
