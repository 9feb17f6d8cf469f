package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.CredentialsWords;
import org.whence.core.credentials.Outcome;
import org.whence.core.credentials.StatusCode;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.support.SharedMedia;

/// What the engine says of real files is what the same WebAssembly says of them under Node, line by line. In a build
/// without the engine, it is that nothing was checked.
@Tag("shared")
class SharedCredentialsTest {

    private static final InstantSource NOVEMBER = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
    private static final Path MEDIA = SharedMedia.folder().resolve("c2pa");
    private static final Path GOLDEN = SharedMedia.folder().resolve("golden/c2pa");
    private static final Path TEST_LIST = MEDIA.resolve("trust/rs-test_cert_root_bundle.pem");

    @TempDir
    private static Path folder;

    private static C2paReader trusting;
    private static C2paReader withoutList;

    @TempDir
    private Path work;

    @BeforeAll
    static void start() throws IOException {
        Files.copy(TEST_LIST, Files.createDirectory(folder.resolve("trust")).resolve("test.pem"));
        trusting = new C2paReader(folder.resolve("trust"), NOVEMBER);
        withoutList = new C2paReader(folder.resolve("none"), NOVEMBER);
    }

    record Sample(String trust, String file) {}

    static Stream<Sample> samples() {
        return Stream.of("no-trust", "test-trust")
                .flatMap(trust ->
                        files().map(file -> new Sample(trust, file.getFileName().toString())));
    }

    static Stream<Path> files() {
        try (var files = Files.list(MEDIA)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_outcome_and_every_code_are_those_of_the_reference(Sample sample) throws Exception {
        var file = MEDIA.resolve(sample.file());
        var credentials = (sample.trust().equals("test-trust") ? trusting : withoutList).read(file, type(file));
        var golden = JsonReader.object(Files.readString(
                GOLDEN.resolve("c2pa-rs-report-" + sample.trust()).resolve(sample.file() + ".json")));
        assertThat(CredentialsWords.state(credentials.outcome())).startsWith(ofThisBuild(expected(golden)));
        if (WasmEngine.isInThisBuild() && golden.textOrNull("error") == null) {
            assertThat(JsonReader.object(String.valueOf(credentials.report()))).isEqualTo(golden);
            assertThat(failures(credentials))
                    .containsAll(golden.items("validation_status").stream()
                            .map(status -> ((Json.Obj) status).text("code"))
                            .toList());
        }
    }

    @Test
    void whatever_the_engine_finds_the_scan_has_seen_before() throws IOException {
        for (var file : files().toList()) {
            var golden =
                    Files.readString(GOLDEN.resolve("c2pa-rs-report-no-trust").resolve(file.getFileName() + ".json"));
            try (var in = Files.newInputStream(file)) {
                assertThat(ManifestScan.mayCarry(in, type(file)) || golden.contains("JumbfNotFound"))
                        .as(file.getFileName().toString())
                        .isTrue();
            }
        }
    }

    @Test
    void ordinary_pictures_and_clips_do_not_start_the_engine() throws IOException {
        var all = 0;
        var seen = 0;
        try (var files = Files.walk(SharedMedia.folder())) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(MEDIA) && !file.toString().contains("golden"))
                    .filter(file ->
                            type(file).startsWith("image/") || type(file).startsWith("video/"))
                    .toList()) {
                try (var in = Files.newInputStream(file)) {
                    all++;
                    seen += ManifestScan.mayCarry(in, type(file)) ? 1 : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(100);
        assertThat(seen).isLessThan(all / 10);
    }

    @Test
    void signed_files_with_bits_turned_over_come_to_an_end() throws Exception {
        var seeds = List.of(
                "rs-CA.jpg", "rs-C.jpg", "rs-video1.mp4", "rs-cloud_manifest.c2pa", "rs-libpng-test_with_url.png");
        for (var seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            var source = MEDIA.resolve(seeds.get(seed % seeds.size()));
            var bytes = Files.readAllBytes(source);
            for (var i = 0; i <= seed % 12; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var broken = Files.write(
                    work.resolve("broken"), seed % 4 == 3 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            var credentials = trusting.read(broken, type(source));
            assertThat(credentials.outcome())
                    .as("seed %d", seed)
                    .isNotEqualTo(new Outcome.NotChecked(Outcome.Reason.OUT_OF_TIME));
        }
    }

    @Test
    void no_bit_of_the_picture_can_be_turned_over_and_the_credentials_still_hold() throws Exception {
        var whole = Files.readAllBytes(MEDIA.resolve("rs-CA.jpg"));
        for (var at = whole.length - 3; at > whole.length * 3 / 4; at -= 4_999) {
            var bytes = whole.clone();
            bytes[at] ^= 1;
            var outcome = trusting.read(Files.write(work.resolve("broken"), bytes), "image/jpeg")
                    .outcome();
            assertThat(CredentialsWords.state(outcome)).as("offset %d", at).isEqualTo(ofThisBuild("invalid"));
        }
    }

    @Test
    void a_check_whose_time_is_over_ends_and_says_so() throws Exception {
        if (!WasmEngine.isInThisBuild()) {
            assertThatThrownBy(WasmEngine::load).hasMessage("This build has no engine");
            return;
        }
        var engine = WasmEngine.load();
        var file = Files.readAllBytes(MEDIA.resolve("pub-adobe-20220124-E-clm-CAICAI.jpg"));
        var credentials = C2paReader.within(
                Duration.ofMillis(1),
                engine,
                () -> new Validation(engine, file, "image/jpeg", NOVEMBER).against(List.of()));
        assertThat(credentials.outcome()).isEqualTo(new Outcome.NotChecked(Outcome.Reason.OUT_OF_TIME));
    }

    private static String ofThisBuild(String state) {
        return WasmEngine.isInThisBuild() ? state : "not checked (not checked in this build)";
    }

    private static String expected(Json.Obj golden) {
        var error = golden.textOrNull("error");
        if (error != null) {
            return error.equals("C2pa(JumbfNotFound)")
                    ? "none found"
                    : error.contains("Url(") ? "remote" : "unreadable";
        }
        return switch (golden.text("validation_state")) {
            case "Trusted" -> "valid, signer on the list (test.pem of ";
            case "Valid" -> "valid, signer not on the list";
            case String state -> state.toLowerCase(Locale.ROOT);
        };
    }

    private static List<String> failures(Credentials credentials) {
        var store = switch (credentials.outcome()) {
            case Outcome.Invalid(var found) -> found;
            case Outcome.SignerUnlisted(var found) -> found;
            case Outcome.SignerListed(var found, var _) -> found;
            case Outcome.NoneFound _, Outcome.RemoteOnly _, Outcome.Unreadable _, Outcome.NotChecked _ ->
                throw new AssertionError(credentials.outcome());
        };
        return Stream.concat(store.codes().stream(), store.ingredientCodes().stream())
                .filter(code -> code.kind() == StatusCode.Kind.FAILURE)
                .map(StatusCode::code)
                .toList();
    }

    private static String type(Path file) {
        return new ContentTypes().of(file, file.getFileName().toString()).type();
    }
}
