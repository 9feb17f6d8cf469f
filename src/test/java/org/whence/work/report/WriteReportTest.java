package org.whence.work.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.adapter.report.FileReports;
import org.whence.adapter.sqlite.SqliteAppearances;
import org.whence.adapter.sqlite.SqliteAppraisals;
import org.whence.adapter.sqlite.SqliteCases;
import org.whence.adapter.sqlite.SqliteCheckpoints;
import org.whence.adapter.sqlite.SqliteClaims;
import org.whence.adapter.sqlite.SqliteDecisions;
import org.whence.adapter.sqlite.SqliteListing;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.adapter.sqlite.SqliteNotes;
import org.whence.adapter.sqlite.SqliteReliance;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Preview;
import org.whence.core.finding.RuleBooks;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Part;
import org.whence.core.media.Raster;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.report.Checklist;
import org.whence.core.report.Format;
import org.whence.core.report.Picture;
import org.whence.support.PlainExamination;
import org.whence.support.SampleRecords;
import org.whence.work.CustodyHome;
import org.whence.work.FindMedia;
import org.whence.work.RefusedException;
import org.whence.work.show.CheckClaims;
import org.whence.work.show.ShowMedia;

final class WriteReportTest {

    private static final MediaId BRIDGE = media(1);
    private static final MediaId OLDER = media(2);

    @TempDir
    private Path folder;

    private CustodyHome home;
    private WriteReport report;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        var catalogue = home.catalogue;
        var author = home.keys.publicKey().author();
        var appearances = new SqliteAppearances(catalogue);
        var matches = new SqliteMatches(catalogue);
        var cases = new SqliteCases(catalogue);
        var listing = new SqliteListing(catalogue);
        var witnesses = new Witnesses(
                appearances, matches, new SqliteDecisions(catalogue), new SqliteReliance(catalogue, author));
        var show = new ShowMedia(
                home.examinations,
                appearances,
                witnesses,
                new CheckClaims(new SqliteClaims(catalogue), home.examinations, witnesses, listing),
                new SqliteNotes(catalogue),
                new SqliteAppraisals(catalogue),
                listing,
                cases,
                RuleBooks.bundled(),
                id -> "Olga");
        report = new WriteReport(
                show,
                new FindMedia(home.examinations, listing),
                cases,
                appearances,
                home.log,
                new SqliteCheckpoints(catalogue),
                home.previews,
                (jpeg, side) -> new Raster(1, 1, new byte[4]),
                new FileReports(new NotedFiles(folder)),
                author,
                id -> "Olga",
                "whence 1");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "PDF", mode = EnumSource.Mode.EXCLUDE)
    void nothing_of_another_case_is_in_any_byte(Format format) throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        home.log.record(CASE, new Act.Claimed(claim(11, CASE, BRIDGE, "filmed today")));
        add(OTHER_CASE, 2, BRIDGE, "decoy-name.jpg");
        add(OTHER_CASE, 3, OLDER, "decoy-other.jpg");
        home.log.record(OTHER_CASE, posted(post(4, Instant.parse("2009-01-01T00:00:00Z"), "decoy post"), OLDER));
        home.log.record(OTHER_CASE, new Act.Claimed(claim(12, OTHER_CASE, BRIDGE, "decoy claim")));
        home.log.record(OTHER_CASE, new Act.Named("Decoy case", List.of()));
        match();

        var written = written(format, choices(null));

        assertThat(written).doesNotContainIgnoringCase("decoy").doesNotContain(OLDER.hex());
        assertThat(written).doesNotContain(OTHER_CASE.toString(), id(4).toString(), "t.me/channel/4");
    }

    /// The verdict waits for a record of another case: that there is one is said, and nothing of it.
    @Test
    void that_a_record_elsewhere_would_refute_is_said_without_it() throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        home.log.record(CASE, new Act.Claimed(claim(11, CASE, BRIDGE, "filmed today")));
        home.log.record(OTHER_CASE, posted(post(4, Instant.parse("2009-01-01T00:00:00Z"), "decoy"), BRIDGE));

        var judged = report.of(choices(null)).claims().getFirst().judged();

        assertThat(judged.says()).contains("a record that is not in this case would refute it");
        assertThat(judged.gravity()).isEqualTo(1);
        assertThat(judged.ground()).isNull();
    }

    @Test
    void only_the_classes_asked_for_are_in_it() throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        home.log.record(CASE, new Act.Sourced(id(1), BRIDGE, "a neighbour"));
        home.log.record(CASE, new Act.Verified(true, "3 checks"));

        var open = written(Format.HTML, choices(null));
        assertThat(open).doesNotContain("a neighbour", "SERIAL", "48.85", "Olga", "3 checks");
        assertThat(open).contains("withheld", "not asked for in this report");
        assertThat(written(Format.HTML, choices(null, FieldClass.SOURCE))).contains("a neighbour");
        assertThat(written(Format.HTML, choices(null, FieldClass.DEVICE))).contains("SERIAL");
        assertThat(written(Format.HTML, choices(null, FieldClass.PLACE))).contains("48.85");
        assertThat(written(Format.GEOJSON, choices(null, FieldClass.PLACE))).contains("48.85");
        assertThat(written(Format.HTML, choices(null, FieldClass.STAFF))).contains("Olga", "3 checks");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_record_and_choices_make_the_same_bytes(Format format) throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        assertThat(written(format, choices(null))).isEqualTo(written(format, choices(null)));
    }

    @Test
    void one_media_is_reported_alone_and_only_from_a_case_that_has_it() throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        add(CASE, 2, OLDER, "older.jpg");
        var alone = report.of(choices(BRIDGE));
        assertThat(alone.sheets()).hasSize(1);
        assertThat(alone.custody().lines())
                .allMatch(line -> line.act().equals("added") || line.act().equals("examined"));
        assertThat(alone.custody().left()).isEqualTo(3);
        assertThatThrownBy(() -> report.of(choices(media(9)))).isInstanceOf(RefusedException.class);
    }

    @Test
    void pictures_are_covered_until_they_are_asked_for() throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        home.previews.put(BRIDGE, List.of(new Preview("256", new byte[] {1, 2, 3})));
        assertThat(report.of(choices(null)).sheets().getFirst().picture()).isInstanceOf(Picture.Covered.class);
        var clear = new WriteReport.Choices(CASE, null, Set.of(), true);
        assertThat(report.of(clear).sheets().getFirst().picture()).isInstanceOf(Picture.Clear.class);
    }

    @Test
    void what_is_not_done_is_printed_as_not_done() throws Exception {
        add(CASE, 1, BRIDGE, "bridge.jpg");
        add(CASE, 2, OLDER, "older.jpg");
        home.log.record(CASE, posted(post(4, Instant.parse("2019-01-01T00:00:00Z"), "text"), BRIDGE));
        var lines = Checklist.of(report.of(choices(null))).stream()
                .flatMap(group -> group.lines().stream())
                .toList();
        assertThat(lines)
                .contains(new Checklist.Line("Second reviewer, other than the author", Checklist.State.NOT_DONE, ""))
                .contains(new Checklist.Line(
                        "Web address of the publication recorded",
                        Checklist.State.IN_PART,
                        "1 of 2 media with a post's address"));
    }

    private void match() {
        var found = new Match(
                BRIDGE,
                OLDER,
                Relation.NEAR_COPY,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of());
        new SqliteMatches(home.catalogue).replace(BRIDGE, List.of(found));
    }

    private void add(CaseId in, int number, MediaId media, String name) {
        home.log.record(List.of(
                ActLog.Entry.of(in, SampleRecords.added(acquisition(number, media, name))),
                SampleRecords.examined(in, examination(media))));
    }

    private static Examination examination(MediaId media) {
        return PlainExamination.of(media)
                .size(new Dimensions(4, 3))
                .facts(new Facts(
                        List.of(),
                        List.of(new StatedPlace(new Place.Point(48.85, 2.35, 5), "GPS:GPSLatitude")),
                        new Device("Make", "Model", "SERIAL", null),
                        List.of()))
                .made();
    }

    private static WriteReport.Choices choices(@Nullable MediaId only, FieldClass... classes) {
        return new WriteReport.Choices(CASE, only, Set.of(classes), false);
    }

    private String written(Format format, WriteReport.Choices choices) throws Exception {
        var target = folder.resolve("report" + format.ending());
        report.write(choices, format, target);
        return Files.readString(target, StandardCharsets.ISO_8859_1);
    }
}
