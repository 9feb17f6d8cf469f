package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.app.Ran.done;
import static org.whence.app.Ran.refused;
import static org.whence.app.Ran.sent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;

/// What two desks that exchange a case do with each other's records, command by command.
class ExchangeCommandsTest {

    @TempDir
    private Path folder;

    private Path one;
    private Path two;
    private String bridge;
    private String square;
    private String sender;

    /// Desk one has a case with a post of 2013; desk two has taken it in and claims that it was today.
    @BeforeEach
    void exchange() throws Exception {
        one = folder.resolve("one");
        two = folder.resolve("two");
        bridge = Files.writeString(folder.resolve("bridge.txt"), "a bridge").toString();
        square = Files.writeString(folder.resolve("square.txt"), "a square").toString();
        done(one, "add", "Bridge", bridge, square, "--post", "https://x.com/1", "--posted-at", "2013-08-21 10:00 UTC");
        sent(one, two, "Bridge", folder.resolve("first.zip"));
        sender = done(one, "key", "--json").json().getFirst().text("author");
        done(two, "claim", "Bridge", bridge, "--when", "2026-01-01", "--quote", "today");
    }

    @Test
    void team_says_who_has_a_part_and_whose_records_count() {
        var members = done(two, "team", "Bridge", "--json").json();
        assertThat(members).hasSize(2);
        assertThat(members.getFirst().flag("you")).isTrue();
        assertThat(members.get(1).text("author")).isEqualTo(sender);
        assertThat(members.get(1).text("trust")).isEqualTo("not relied upon");
        assertThat(members.get(1).integer("media")).isEqualTo(2);
        assertThat(done(two, "team", "Bridge").out()).contains("not in your address book", "not relied upon, ");
        done(two, "rely", "Bridge", sender);
        assertThat(done(two, "team", "Bridge").out()).contains("relied upon, ");
        assertThat(refused(two, "team", "Nowhere")).isEqualTo("whence: There is no case \"Nowhere\".\n");
    }

    @Test
    void verify_names_whose_chains_it_checked_and_what_is_recorded_of_it_does_not() throws Exception {
        var hex = sender.substring(0, 12);
        assertThat(done(two, "verify", "Bridge").out()).contains("author " + hex + ":");
        var key = done(one, "key").out();
        var file = Files.writeString(
                folder.resolve("heron.pub"),
                key.lines()
                        .filter(line -> line.contains("ssh-ed25519"))
                        .map(line -> line.substring(line.indexOf("ssh-ed25519")))
                        .findFirst()
                        .orElseThrow());
        done(two, "colleague", "Heron", file.toString());
        assertThat(done(two, "verify", "Bridge").out())
                .contains("author Heron (" + hex + "):")
                .doesNotContain("author " + hex);
        var film = Files.write(folder.resolve("film.mp4"), new byte[1 << 20]);
        assertThat(refused(two, "colleague", "Cedar", film.toString())).contains("that file is no public key");
    }

    @Test
    void log_lists_the_acts_that_are_sought_newest_first() {
        var all = done(two, "--json", "log", "Bridge").json();
        var here = done(two, "--json", "log", "Bridge", "--by", "you").json();
        var theirs = done(two, "--json", "log", "Bridge", "--by", sender).json();
        assertThat(here).isNotEmpty();
        assertThat(theirs).isNotEmpty();
        assertThat(all).hasSize(here.size() + theirs.size());
        assertThat(done(two, "log", "Bridge", "--act", "posted", "--media", bridge)
                        .out())
                .contains("posted", "recorded a post")
                .doesNotContain("preserved");
        assertThat(done(two, "--json", "log", "Bridge", "--when", "..2001-01-01")
                        .out())
                .isEmpty();
        assertThat(Ran.whence(two, "log", "Bridge", "--when", "soon").status()).isEqualTo(2);
    }

    @Test
    void a_rehearsal_says_which_verdicts_would_change_and_keeps_nothing_of_it() throws Exception {
        done(two, "rely", "Bridge", sender);
        assertThat(verdict("Bridge")).isEqualTo("refuted");
        done(one, "withdraw", "Bridge", record(), "--reason", "not that clip");
        var file = folder.resolve("second.zip").toString();
        done(one, "export", "Bridge", file);
        var lines = done(two, "--json", "log", "Bridge").json().size();

        var verdicts = done(two, "--json", "import", file, "--dry-run")
                .json()
                .getFirst()
                .items("verdicts");

        assertThat(verdicts).hasSize(1);
        var change = (Json.Obj) verdicts.getFirst();
        assertThat(change.text("before")).isEqualTo("refuted");
        assertThat(change.text("after")).isNotEqualTo("refuted");
        assertThat(done(two, "import", file, "--dry-run").out()).contains("verdict    bridge.txt: refuted, then: ");
        assertThat(verdict("Bridge")).isEqualTo("refuted");
        assertThat(done(two, "--json", "log", "Bridge").json()).hasSize(lines);
        done(two, "import", file);
        assertThat(verdict("Bridge")).isEqualTo(change.text("after"));
        assertThat(done(two, "--json", "import", file, "--dry-run")
                        .json()
                        .getFirst()
                        .items("verdicts"))
                .isEmpty();
    }

    @Test
    void adopt_lets_one_record_count_until_it_is_withdrawn() {
        var record = record();
        assertThat(verdict("Bridge")).isEqualTo("cannot tell");

        var adoption = done(two, "adopt", "Bridge", record).out().strip();

        assertThat(verdict("Bridge")).isEqualTo("refuted");
        done(two, "withdraw", "Bridge", adoption, "--reason", "too hasty");
        assertThat(verdict("Bridge")).isEqualTo("cannot tell");
        assertThat(refused(two, "adopt", "Bridge", "00000000-0000-0000-0000-000000000001"))
                .contains("The case holds no post, acquisition or bound with that id.");
        assertThat(Ran.whence(two, "adopt", "Bridge", "the post")).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("Not the id of a record: the post");
        });
        done(two, "rely", "Bridge", sender);
        assertThat(refused(two, "adopt", "Bridge", record)).contains("That record counts in this case already.");
        done(two, "rely", "Bridge", sender, "--set-aside");
        assertThat(refused(two, "adopt", "Bridge", record)).contains("Its author was set aside in this case");
    }

    @Test
    void cite_lets_a_record_of_another_case_count_unless_that_is_closed_off() {
        var record = record();
        done(two, "add", "Square", bridge);
        done(two, "claim", "Square", bridge, "--when", "2026-01-01", "--quote", "today");
        assertThat(refused(two, "cite", "Square", record, bridge))
                .contains("No other case that can be seen from here holds such a record of this media.");
        done(two, "rely", "Bridge", sender);
        done(two, "close-off", "Bridge");
        assertThat(refused(two, "cite", "Square", record, bridge)).contains("No other case that can be seen");
        done(two, "close-off", "Bridge", "--undo");
        assertThat(verdict("Square")).isEqualTo("cannot tell");

        var citation = done(two, "cite", "Square", record, bridge).out().strip();

        assertThat(verdict("Square")).isEqualTo("refuted");
        done(two, "withdraw", "Square", citation, "--reason", "too hasty");
        assertThat(verdict("Square")).isEqualTo("cannot tell");
        assertThat(refused(two, "cite", "Nowhere", record, bridge)).contains("There is no case \"Nowhere\".");
    }

    @Test
    void a_case_that_is_closed_off_is_not_seen_from_others() {
        done(two, "add", "Square", bridge);
        done(two, "close-off", "Bridge");
        assertThat(done(two, "show", bridge).out()).doesNotContain("https://x.com/1");
        done(two, "close-off", "Bridge", "--undo");
        assertThat(done(two, "show", bridge).out()).contains("https://x.com/1");
        assertThat(refused(two, "close-off", "Nowhere")).contains("There is no case \"Nowhere\".");
    }

    @Test
    void what_was_removed_for_good_comes_back_with_no_case_file_and_no_backup() throws Exception {
        var backup = folder.resolve("kept.db");
        Files.copy(two.resolve("catalogue.db"), backup);
        var media = done(two, "show", bridge, "--json").json().getFirst().text("sha256");
        done(two, "remove", "Bridge", media, "--reason", "A witness.", "--authority", "The witness.", "--yes");
        var acts = acts();

        var again = Ran.whence(two, "import", folder.resolve("first.zip").toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.out()).contains("new        0 acts, 0 originals", "removed here for good are not taken in");
        var restored = done(two, "restore", backup.toString(), "--case", "Bridge");
        assertThat(restored.out()).contains("0 acts come back").doesNotContain("not in the vault");

        assertThat(acts()).as("nothing came, and nothing is recorded").isEqualTo(acts);
        assertThat(done(two, "verify").out()).contains("erased").contains("Bridge: 1 originals hash to their names");
        assertThat(Ran.whence(two, "show", media).status()).isEqualTo(3);
    }

    private long acts() {
        return done(two, "cases", "--json").json().getFirst().integer("acts");
    }

    @Test
    void conflicts_are_listed_and_settled_by_one_act() {
        done(one, "mark", "Bridge", bridge, "description", "two lanes");
        done(two, "mark", "Bridge", bridge, "description", "three lanes");
        done(two, "rely", "Bridge", sender);
        sent(one, two, "Bridge", folder.resolve("second.zip"));
        assertThat(done(two, "conflicts", "Bridge").out()).doesNotContain("before this");

        var conflict = done(two, "conflicts", "Bridge", "--json").json();
        assertThat(conflict).singleElement().satisfies(of -> {
            assertThat(of.text("field")).isEqualTo("description");
            assertThat(of.items("values")).hasSize(2);
        });
        var record = conflict.getFirst().text("record");
        assertThat(conflict.getFirst().items("called")).containsExactly(Json.of("bridge.txt"));
        assertThat(done(two, "conflicts", "Bridge").out())
                .contains("two lanes", "three lanes", "description of bridge.txt (" + record + ")");
        var kept = conflict.getFirst().items("values").stream()
                .map(Json.Obj.class::cast)
                .filter(value -> value.text("value").equals("two lanes"))
                .findFirst()
                .orElseThrow()
                .text("act");

        assertThat(refused(two, "settle", "Bridge", record, "star", "--keep", kept))
                .contains("There is no conflict in the field \"star\"");
        assertThat(refused(two, "settle", "Bridge", record, "description", "--keep", "zz"))
                .contains("No act of the conflict, or several, have a name that begins so: zz");
        assertThat(Ran.whence(two, "settle", "Bridge", record, "description").status())
                .isEqualTo(2);
        done(two, "settle", "Bridge", record.substring(0, 12), "description", "--keep", kept.substring(0, 12));

        assertThat(done(two, "conflicts", "Bridge").out()).isEmpty();
        assertThat(refused(two, "settle", "Bridge", record, "description", "--value", "four lanes"))
                .contains("There is no conflict in the field \"description\"");
        assertThat(refused(two, "conflicts", "Nowhere")).contains("There is no case \"Nowhere\".");
    }

    @Test
    void a_conflict_is_settled_by_a_value_of_its_own_too() {
        done(one, "mark", "Bridge", bridge, "description", "two lanes");
        done(two, "mark", "Bridge", bridge, "description", "three lanes");
        done(two, "rely", "Bridge", sender);
        sent(one, two, "Bridge", folder.resolve("second.zip"));
        var record =
                done(two, "conflicts", "Bridge", "--json").json().getFirst().text("record");
        done(two, "settle", "Bridge", record, "description", "--value", "a bridge with lanes");
        assertThat(done(two, "conflicts", "Bridge").out()).isEmpty();
        assertThat(done(two, "verify").out()).doesNotContain("BROKEN");
    }

    @Test
    void a_decision_that_is_offered_is_taken_over() {
        assertThat(refused(two, "decide", "Bridge", bridge, square, "offered"))
                .contains("No decision on these two is offered from elsewhere.");
        done(one, "decide", "Bridge", bridge, square, "same-recording");
        sent(one, two, "Bridge", folder.resolve("second.zip"));
        assertThat(authorOf("decided")).containsExactly(sender);

        done(two, "decide", "Bridge", bridge, square, "offered");

        assertThat(authorOf("decided")).hasSize(2);
        assertThat(refused(two, "decide", "Bridge", bridge, bridge, "same-scene"))
                .contains("Both are the same bytes: there is nothing to decide.");
    }

    @Test
    void a_pack_of_what_is_not_there_is_a_sentence() {
        var file = folder.resolve("none.pack").toString();
        assertThat(refused(two, "pack", file, "--case", "Nowhere")).contains("There is no case \"Nowhere\".");
        assertThat(Path.of(file)).doesNotExist();
        done(two, "pack", file, "--case", "Bridge");
        assertThat(refused(two, "packs", "--remove", "f".repeat(64))).startsWith("whence: ");
    }

    /// Whose acts of that word the case has at desk two, as a report extracts them.
    private List<String> authorOf(String word) {
        var file = folder.resolve("looked-at.zip");
        done(two, "export", "Bridge", file.toString(), "--no-media");
        try (var zip = FileSystems.newFileSystem(file)) {
            var acts = Files.readString(zip.getPath("case", "data", "readable", "acts.csv"));
            return acts.lines()
                    .filter(line -> line.contains("\"" + word + "\""))
                    .map(line -> line.split("\"")[3])
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The id of the post that desk one recorded.
    private String record() {
        return done(two, "show", bridge, "--json").json().getFirst().items("appearances").stream()
                .map(Json.Obj.class::cast)
                .filter(seen -> seen.text("basis").equals("stated"))
                .findFirst()
                .orElseThrow()
                .text("id");
    }

    /// On the claim in a case, at desk two.
    private String verdict(String in) {
        var shown = done(two, "show", in, "--json").json();
        return shown.stream()
                .flatMap(media -> media.items("verdicts").stream())
                .map(Json.Obj.class::cast)
                .findFirst()
                .orElseThrow()
                .text("verdict");
    }
}
