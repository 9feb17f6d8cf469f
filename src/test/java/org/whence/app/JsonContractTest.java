package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;
import org.whence.core.sample.Story;

/// The JSON contract, name by name: what other programs rely on is added to and never changed. A type is written as
/// `text`, `number`, `flag`, `object` or `array`, with `?` where it may be null.
class JsonContractTest {

    private static final String FILE = """
            path text?, sha256 text, sha1 text, md5 text, size number, type text?, kind text, status text, reason text?,
            width number?, height number?, durationSeconds number?, pixels text?, pdq object?, facts object,
            metadata array, defects array, alsoIn array, matches array, leads array, appearances array, claims array,
            verdicts array, findings array, notes array, marks object, questions array,
            assessments array, secondReviews array, traces array, companions array""";

    private static final Map<String, String> INSIDE = Map.of(
            "pdq", "hash text, quality number",
            "facts", "captured array, places array, device object, software array, edits array, worldKnown flag",
            "device", "make text?, model text?, serial text?, lens text?",
            "captured",
                    "from text?, to text?, local text, zone text, basis text, source text, raw text, compared array, localTimes array",
            "places",
                    "lat number, lon number, radiusMetres number, source text, near array, countries array, flags array",
            "part", "of text, region object?, from number?, to number?",
            "decidedBy", """
                    id text, case text, by text, from text?, to text?, basis text, strength text, counts flag, why text,
                    source text""");

    private static final String METADATA = "group text, name text, value text, raw text?";
    private static final String MATCH = """
            media text, case text?, by text, relation text, strength text, caution text?, decision text,
            decidedBy text?, offered array, distance number?, landmarks number?, beside text?, score number, transform text, part object,
            segments array""";
    private static final String SEGMENT = "from number, to number, otherFrom number, speed number, mirrored flag";
    private static final String CLAIM = """
            id text, attribute text, of text, from text?, to text?, implied flag, quote text, by text?, saidAt text?,
            post text?""";
    private static final String VERDICT = """
            claim text, verdict text, scope text, segments array, decidedBy object?, alsoBy number, wouldBe object?,
            says text""";
    private static final String NOTE = "id text, on text, of text, case text, part object, wordings array, now array";
    private static final String WORDING = "act text, by text, at text, form text, text text";
    private static final String QUESTION = "question text, asks text, answers array";
    private static final String FINDING = "rule text, severity text, says text, records array";

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path photograph;
    private static List<Json.Obj> added;

    @BeforeAll
    static void add_two_files() throws Exception {
        home = folder.resolve("home");
        photograph = SampleHome.folder().resolve("files").resolve(Story.FLATS_NEW);
        var text = Files.writeString(folder.resolve("words.txt"), "not a picture");
        var ran = Ran.whence(home, "add", "Contract", photograph.toString(), text.toString(), "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        added = ran.json();
    }

    @Test
    void every_item_of_the_sample_has_the_names_of_a_file() {
        assertThat(SampleHome.items()).isNotEmpty().allSatisfy(item -> file(item));
    }

    @Test
    void the_sample_has_at_least_one_of_everything() {
        assertThat(each("matches")).isNotEmpty().allSatisfy(match -> {
            holds(match, MATCH);
            holds(match.object("part").orElseThrow(), INSIDE.get("part"));
        });
        assertThat(each("matches").stream().flatMap(match -> objects(match, "segments").stream()))
                .isNotEmpty()
                .allSatisfy(segment -> holds(segment, SEGMENT));
        assertThat(each("appearances")).isNotEmpty().allSatisfy(seen -> holds(seen, INSIDE.get("decidedBy")));
        assertThat(each("claims")).isNotEmpty().allSatisfy(claim -> holds(claim, CLAIM));
        assertThat(each("verdicts")).isNotEmpty().allSatisfy(verdict -> {
            holds(verdict, VERDICT);
            verdict.object("decidedBy").ifPresent(by -> holds(by, INSIDE.get("decidedBy")));
            verdict.object("wouldBe").ifPresent(by -> holds(by, INSIDE.get("decidedBy")));
        });
        assertThat(each("findings")).isNotEmpty().allSatisfy(finding -> holds(finding, FINDING));
        assertThat(each("questions")).isNotEmpty().allSatisfy(question -> holds(question, QUESTION));
        assertThat(each("notes")).isNotEmpty().allSatisfy(note -> holds(note, NOTE));
        assertThat(each("notes").stream().flatMap(note -> objects(note, "wordings").stream()))
                .isNotEmpty()
                .allSatisfy(wording -> holds(wording, WORDING));
        assertThat(each("metadata")).isNotEmpty().allSatisfy(field -> holds(field, METADATA));
    }

    @Test
    void facts_say_when_where_and_with_what() {
        var facts = SampleHome.items().stream()
                .map(item -> item.object("facts").orElseThrow())
                .toList();
        assertThat(facts).allSatisfy(fact -> {
            holds(fact, INSIDE.get("facts"));
            holds(fact.object("device").orElseThrow(), INSIDE.get("device"));
        });
        assertThat(facts.stream().flatMap(fact -> objects(fact, "captured").stream()))
                .isNotEmpty()
                .allSatisfy(time -> holds(time, INSIDE.get("captured")))
                .anySatisfy(time -> assertThat(time.text("source")).isEqualTo("ExifIFD:DateTimeOriginal"));
        assertThat(facts.stream().flatMap(fact -> objects(fact, "places").stream()))
                .isNotEmpty()
                .allSatisfy(place -> holds(place, INSIDE.get("places")));
    }

    @Test
    void add_tells_of_each_file_when_it_is_acknowledged_and_when_it_is_examined() {
        assertThat(added).hasSize(4).allSatisfy(JsonContractTest::file);
        for (var name : List.of(Story.FLATS_NEW, "words.txt")) {
            var told = added.stream()
                    .filter(item -> item.text("path").endsWith(name))
                    .map(item -> item.text("status"))
                    .toList();
            assertThat(told).containsExactly("pending", name.endsWith("txt") ? "unsupported" : "examined");
        }
        assertThat(added)
                .allSatisfy(item -> assertThat(Path.of(item.text("path"))).isAbsolute());
    }

    @Test
    void look_and_show_say_the_same_of_the_same_bytes() {
        var looked = Ran.whence(home, "look", "--json", photograph.toString()).json();
        var shown = Ran.whence(home, "show", photograph.toString(), "--json").json();
        assertThat(looked).hasSize(1).allSatisfy(JsonContractTest::file);
        assertThat(shown).isEqualTo(looked);
        assertThat(looked.getFirst().text("sha256"))
                .isEqualTo(SampleHome.items().stream()
                        .filter(item -> item.text("name").equals(Story.FLATS_NEW))
                        .findFirst()
                        .orElseThrow()
                        .text("sha256"));
    }

    @Test
    void show_of_a_case_tells_of_its_media_in_the_order_of_their_arrival() {
        assertThat(Ran.whence(SampleHome.folder(), "show", Story.CASE, "--json").json())
                .allSatisfy(JsonContractTest::file)
                .extracting(item -> item.text("name"))
                .containsExactlyElementsOf(
                        Story.items().stream().map(Story.Item::file).toList());
    }

    @Test
    void cases_verify_and_doctor_have_their_names() {
        assertThat(Ran.whence(home, "cases", "--json").json())
                .hasSize(1)
                .allSatisfy(found -> holds(found, "name text, id text, media number, acts number"));
        assertThat(Ran.whence(home, "verify", "--json").json())
                .isNotEmpty()
                .allSatisfy(check -> holds(check, "check text, ok flag, says text"));
        assertThat(Ran.whence(home, "doctor", "--json").json())
                .isNotEmpty()
                .allSatisfy(check -> holds(check, "check text, state text, says text"));
    }

    @Test
    void posts_have_their_names_and_the_claims_in_them() {
        var posts =
                Ran.whence(SampleHome.folder(), "posts", Story.CASE, "--json").json();
        assertThat(posts).hasSize(9).allSatisfy(post -> holds(post, """
                id text, kind text, platform text?, address text?, account text?, text text?, language text?,
                postedAt object?, editedAt object?, capturedAt object?, from text?, to text?, why text?, basis text,
                by text, standing text, media array, claims array, verdicts array"""));
        assertThat(posts.stream().map(post -> post.text("from")).toList()).isSorted();
        assertThat(posts.stream().flatMap(post -> post.object("postedAt").stream()))
                .isNotEmpty()
                .allSatisfy(time -> holds(time, "from text?, to text?, local text, zone text"));
        assertThat(posts.stream().flatMap(post -> objects(post, "media").stream()))
                .isNotEmpty()
                .allSatisfy(media ->
                        holds(media, "sha256 text, name text?, posts number, earlierPosts number, first flag"));
        assertThat(posts.stream().flatMap(post -> objects(post, "verdicts").stream()))
                .isNotEmpty()
                .allSatisfy(verdict -> holds(verdict, VERDICT));
    }

    @Test
    void places_have_their_names_and_are_those_of_the_facts() {
        var places =
                Ran.whence(SampleHome.folder(), "places", Story.CASE, "--json").json();
        var stated = SampleHome.items().stream()
                .mapToLong(item -> item.object("facts").orElseThrow().items("places").stream()
                        .filter(place -> ((Json.Obj) place).get("lat").isPresent())
                        .count())
                .sum();
        assertThat(places).hasSize((int) stated).isNotEmpty().allSatisfy(place -> holds(place, """
                        sha256 text, name text, lat number, lon number, radiusMetres number, direction number?,
                        source text, flags array"""));
    }

    private static void file(Json.Obj item) {
        holds(item, FILE);
        item.object("pdq").ifPresent(pdq -> holds(pdq, INSIDE.get("pdq")));
        assertThat(item.text("kind")).isIn("image", "video", "audio", "other");
        assertThat(item.text("status")).isIn("pending", "examined", "damaged", "unsupported", "failed");
        assertThat(item.text("sha256")).matches("[0-9a-f]{64}");
        assertThat(item.text("sha1")).matches("[0-9a-f]{40}");
        assertThat(item.text("md5")).matches("[0-9a-f]{32}");
    }

    private static void holds(Json.Obj json, String names) {
        for (var member : names.split(",\\s*")) {
            var words = member.strip().split(" ");
            var type = words[1].replace("?", "");
            var value = json.get(words[0]);
            assertThat(value).as(words[0]).isPresent();
            if (!(words[1].endsWith("?") && value.orElseThrow() instanceof Json.Null)) {
                assertThat(type(value.orElseThrow())).as(words[0]).isEqualTo(type);
            }
        }
    }

    private static String type(Json value) {
        return switch (value) {
            case Json.Null _ -> "null";
            case Json.Bool _ -> "flag";
            case Json.Int _, Json.Decimal _ -> "number";
            case Json.Text _ -> "text";
            case Json.Array _ -> "array";
            case Json.Obj _ -> "object";
        };
    }

    /// The objects under that name in all items of the sample.
    private static List<Json.Obj> each(String name) {
        var all = new ArrayList<Json.Obj>();
        SampleHome.items().forEach(item -> all.addAll(objects(item, name)));
        return all;
    }

    private static List<Json.Obj> objects(Json.Obj in, String name) {
        return in.items(name).stream().map(Json.Obj.class::cast).toList();
    }
}
