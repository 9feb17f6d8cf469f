package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.casefile.FilePacks;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.PackEntry;
import org.whence.core.casefile.PackHead;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.json.Json;
import org.whence.core.record.Ids;
import org.whence.core.sample.Story;

/// Packs between two desks: the sample's, and one that has nothing.
class PackCommandTest {

    @TempDir
    private Path folder;

    @Test
    void what_a_pack_knows_is_seen_before_and_decides_once_its_sender_is_relied_upon() throws Exception {
        var pack = folder.resolve("harbour.pack");
        var made = Ran.whence(
                SampleHome.folder(), "pack", pack.toString(), "--case", Story.CASE, "--contact", "desk one", "--json");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(Files.readString(pack)).doesNotContain("market", "harbour", "Channel B");

        var home = folder.resolve("home");
        var market = SampleHome.folder().resolve("files").resolve(Story.MARKET_TONIGHT);
        assertThat(look(home, market).items("appearances")).isEmpty();
        var taken = Ran.whence(home, "import", pack.toString(), "--json");
        assertThat(taken.status()).as(taken.err()).isZero();
        assertThat(taken.json().getFirst().flag("new")).isTrue();
        assertThat(Ran.whence(home, "import", pack.toString(), "--json")
                        .json()
                        .getFirst()
                        .flag("new"))
                .isFalse();

        var seen = look(home, market);
        assertThat(seen.items("matches")).isNotEmpty();
        assertThat(seen.items("appearances"))
                .anySatisfy(each -> assertThat(((Json.Obj) each).text("source")).contains("a pack of desk one"))
                .allSatisfy(each -> assertThat(((Json.Obj) each).flag("counts")).isFalse());

        Ran.whence(home, "add", "mine", market.toString());
        var media = seen.text("sha256");
        var claimed = Ran.whence(home, "claim", "mine", media, "--when", "2026-01-01", "--quote", "today");
        assertThat(claimed.status()).as(claimed.err()).isZero();
        assertThat(verdict(home, media)).isEqualTo("cannot tell");
        Ran.whence(home, "rely", "mine", taken.json().getFirst().text("sender"));
        assertThat(verdict(home, media)).isEqualTo("refuted");

        var contents = taken.json().getFirst().text("pack");
        assertThat(Ran.whence(home, "packs", "--json").json()).hasSize(1);
        assertThat(Ran.whence(home, "packs", "--remove", contents).status()).isZero();
        assertThat(Ran.whence(home, "packs", "--json").json()).isEmpty();
        assertThat(look(home, market).items("matches")).isEmpty();
        assertThat(verdict(home, media)).isNotEqualTo("refuted");
    }

    @Test
    void of_what_a_colleague_recorded_a_pack_does_not_speak() throws Exception {
        var one = folder.resolve("one");
        var two = folder.resolve("two");
        var file = Files.writeString(folder.resolve("seen.txt"), "seen in 2013");
        Ran.whence(
                one, "add", "Old", file.toString(), "--post", "https://t.me/c/1", "--posted-at", "2013-08-21T10:00Z");
        var sent = folder.resolve("old.zip");
        assertThat(Ran.whence(one, "export", "Old", sent.toString()).status()).isZero();
        assertThat(Ran.whence(two, "import", sent.toString()).status()).isZero();

        assertThat(packed(one)).contains("2013-08-21");
        assertThat(packed(two)).contains("\"entries\":1,").doesNotContain("2013-08-21");
    }

    private String packed(Path home) throws Exception {
        var pack = home.resolveSibling(home.getFileName() + ".pack");
        var made = Ran.whence(home, "pack", pack.toString(), "--case", "Old");
        assertThat(made.status()).as(made.err()).isZero();
        return Files.readString(pack);
    }

    @Test
    void a_salted_pack_names_no_media_and_still_knows_its_bytes() throws Exception {
        var pack = folder.resolve("salted.pack");
        Ran.whence(SampleHome.folder(), "pack", pack.toString(), "--case", Story.CASE, "--salted");
        var item = SampleHome.items().getFirst();
        assertThat(Files.readString(pack)).doesNotContain(item.text("sha256"), "\"pdq\"", "frames");
        var home = folder.resolve("home");
        assertThat(Ran.whence(home, "import", pack.toString()).status()).isZero();
        var seen = look(home, SampleHome.folder().resolve("files").resolve(item.text("name")));
        assertThat(seen.items("appearances")).hasSize(1);
        assertThat(seen.items("matches")).isEmpty();
    }

    /// The key of the sample signs what a later program could have written.
    @Test
    void pictures_that_another_version_hashed_are_not_compared_and_said_to_be_so() throws Exception {
        var random = new SecureRandom();
        var author =
                new KeyFolder(SampleHome.folder().resolve("keys"), new Ids(InstantSource.system(), random), random);
        var files = new FilePacks(new SshSignature(), new NotedFiles(folder));
        var now = folder.resolve("now.pack");
        Ran.whence(SampleHome.folder(), "pack", now.toString(), "--case", Story.CASE);
        var opened = files.open(now);
        var entries = new ArrayList<PackEntry>();
        opened.entries().each(entries::add);
        assertThat(entries).anyMatch(entry -> entry.picture() != null);
        var later = folder.resolve("later.pack");
        var head = new PackHead(author.publicKey(), "", null, entries.size(), PictureFingerprint.VERSION + 1L);
        files.write(later, head, entries.iterator(), author);

        var home = folder.resolve("home");
        var taken = Ran.whence(home, "import", later.toString());
        assertThat(taken.status()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("compared   by their hashes alone").contains("hashed by version 2");
        var market = look(home, SampleHome.folder().resolve("files").resolve(Story.MARKET_TONIGHT));
        assertThat(market.items("appearances")).as("the bytes are known").isNotEmpty();
        assertThat(market.items("matches")).as("what resembles them is not").isEmpty();
        assertThat(Ran.whence(home, "import", now.toString()).out()).doesNotContain("compared");
        assertThat(look(home, SampleHome.folder().resolve("files").resolve(Story.MARKET_TONIGHT))
                        .items("matches"))
                .isNotEmpty();
    }

    @Test
    void what_matches_a_list_that_nobody_signed_says_where_it_is_from_and_so_does_a_pack_without_a_contact() {
        var market = SampleHome.folder().resolve("files").resolve(Story.MARKET_TONIGHT);
        var list = folder.resolve("list.txt");
        var pack = folder.resolve("nameless.pack");
        Ran.whence(SampleHome.folder(), "pack", list.toString(), "--case", Story.CASE);
        Ran.whence(SampleHome.folder(), "pack", pack.toString(), "--case", Story.CASE);
        var home = folder.resolve("home");
        assertThat(Ran.whence(home, "import", list.toString()).status()).isZero();
        var unsigned = "a list of PDQ hashes that nobody signed";
        assertThat(Ran.whence(home, "look", market.toString()).out()).contains(unsigned);
        assertThat(Ran.whence(home, "matches", market.toString()).out()).contains(unsigned);

        var sender = Ran.whence(home, "import", pack.toString(), "--json")
                .json()
                .getFirst()
                .text("sender");
        assertThat(Ran.whence(home, "look", market.toString()).out())
                .contains("a pack signed by " + sender.substring(0, 12));
    }

    @Test
    void one_media_is_named_as_it_is_in_the_case() throws Exception {
        var item = SampleHome.items().getFirst();
        var pack = folder.resolve("one.pack");
        var made = Ran.whence(
                SampleHome.folder(), "pack", pack.toString(), "--case", Story.CASE, "--only", item.text("name"));
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(Files.readString(pack)).contains(item.text("sha256"), "\"entries\":1,");
        var leaves = Ran.whence(
                SampleHome.folder(),
                "export",
                Story.CASE,
                folder.resolve("one.zip").toString(),
                "--dry-run",
                "--only",
                item.text("name"));
        assertThat(leaves.status()).as(leaves.err()).isZero();
        assertThat(leaves.out()).contains("1 original");
    }

    @Test
    void a_pack_that_was_changed_is_refused_whole() throws Exception {
        var pack = folder.resolve("changed.pack");
        Ran.whence(SampleHome.folder(), "pack", pack.toString(), "--case", Story.CASE);
        Files.writeString(pack, Files.readString(pack).replace("\"refuted\"", "\"cannot tell\""));
        var ran = Ran.whence(folder.resolve("home"), "import", pack.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("refused: The pack is not signed with the key in it");
        assertThat(Ran.whence(folder.resolve("home"), "packs", "--json").json()).isEmpty();
    }

    private static Json.Obj look(Path home, Path file) {
        var ran = Ran.whence(home, "look", file.toString(), "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.json().getFirst();
    }

    private static String verdict(Path home, String media) {
        var shown = Ran.whence(home, "show", media, "--json").json().getFirst();
        return ((Json.Obj) shown.items("verdicts").getFirst()).text("verdict");
    }
}
