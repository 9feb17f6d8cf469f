package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;

/// The log of this release, kept for ever: whatever becomes of the program, it has to go on reading these lines and
/// payloads. `-Dgolden=write` writes them anew, which is right only until they are released.
class GoldenLogTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/whence/core/custody");
    private static final Path LINES = FOLDER.resolve("log.tsv.golden");
    private static final Path PAYLOADS = FOLDER.resolve("acts.jsonl.golden");
    private static final Path CHECKPOINT = FOLDER.resolve("checkpoint.txt.golden");

    @Test
    void the_acts_of_this_release_are_written_as_they_were() throws IOException {
        var links = GoldenActs.links();
        var lines = links.stream().map(link -> link.line().text()).toList();
        var payloads = links.stream().map(GoldenLogTest::payload).toList();
        var checkpoint = new Checkpoint(GoldenActs.CHAIN, links.getLast().head()).text();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(LINES, String.join("", lines));
            Files.writeString(PAYLOADS, String.join("", payloads));
            Files.writeString(CHECKPOINT, checkpoint);
        }

        assertThat(Files.readString(LINES)).isEqualTo(String.join("", lines));
        assertThat(Files.readString(PAYLOADS)).isEqualTo(String.join("", payloads));
        assertThat(Files.readString(CHECKPOINT)).isEqualTo(checkpoint);
    }

    @Test
    void the_kept_chain_holds_and_its_acts_read_back() throws IOException {
        var signed = Checkpoint.parse(Files.readString(CHECKPOINT));
        var check = new ChainCheck(signed.chain(), List.of(signed));
        var acts = new ArrayList<Act>();
        var payloads = Files.readAllLines(PAYLOADS).iterator();
        for (var text : Files.readAllLines(LINES)) {
            var payload = payload(JsonReader.object(payloads.next()));

            var result = check.next(text + "\n", payload);

            assertThat(result).isInstanceOf(ChainCheck.Result.Sound.class);
            var line = LogLine.parse(text + "\n");
            acts.add(LoggedAct.read(signed.chain(), line.id(), line, payload.json())
                    .act());
            assertThat(ActJson.write(acts.getLast())).isEqualTo(payload.json());
        }
        assertThat(check.covered()).isEqualTo(acts.size());
        assertThat(check.end()).isEmpty();
        assertThat(payloads.hasNext()).isFalse();
    }

    @Test
    void the_kept_chain_has_an_act_of_every_kind() throws IOException {
        var words = new HashSet<String>();
        for (var text : Files.readAllLines(LINES)) {
            words.add(LogLine.parse(text + "\n").act());
        }

        assertThat(words).hasSize(Math.toIntExact(kinds(Act.class).count()));
    }

    private static Stream<Class<?>> kinds(Class<?> acts) {
        return acts.isSealed()
                ? Stream.of(acts.getPermittedSubclasses()).flatMap(GoldenLogTest::kinds)
                : Stream.of(acts);
    }

    private static String payload(Link link) {
        return JsonWriter.canonical(Json.object()
                        .put("seq", link.line().seq())
                        .put("salt", HexFormat.of().formatHex(link.payload().salt()))
                        .put("payload", JsonReader.read(link.payload().json()))
                        .build())
                + "\n";
    }

    private static ActLog.Payload payload(Json.Obj line) {
        return new ActLog.Payload(
                HexFormat.of().parseHex(line.text("salt")),
                JsonWriter.canonical(line.object("payload").orElseThrow()));
    }
}
