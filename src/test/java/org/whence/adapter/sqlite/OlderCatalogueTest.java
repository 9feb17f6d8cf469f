package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainCheck;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.StatedFacts;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;

/// Catalogues that earlier versions of the format wrote, opened by the program as it is now.
final class OlderCatalogueTest {

    private static final MediaId STILL = new MediaId("a1".repeat(32));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("catalogue.db");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_brought_up_to_date_as_a_copy_and_stays_beside_it_as_it_was(OlderCatalogue older) throws IOException {
        older.write(file);
        var before = Files.readAllBytes(file);

        Catalogue.open(file, Platforms.bundled()).close();

        assertThat(folder.resolve(older.kept())).hasBinaryContent(before);
        assertThat(Upgrade.version(folder.resolve(older.kept()))).isEqualTo(older.version);
        assertThat(Upgrade.version(file)).isEqualTo(Scripts.BUNDLED.version()).isGreaterThan(older.version);
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Catalogue.open(file, Platforms.bundled()).close();
        assertThat(folder).isDirectoryNotContaining("glob:**/catalogue-v" + Scripts.BUNDLED.version() + ".db");
    }

    @ParameterizedTest
    @EnumSource
    void its_log_holds_and_its_tables_are_what_the_log_amounts_to(OlderCatalogue older) throws IOException {
        older.write(file);
        try (var catalogue = Catalogue.open(file, Platforms.bundled())) {
            var log = new SqliteActLog(catalogue, Desks.KEY, Desks.DESK, Desks.chains());
            var chain = log.chains().getFirst();
            var stored = new ArrayList<ActLog.Stored>();
            log.read(chain, stored::add);
            var check = new ChainCheck(chain, List.of());
            assertThat(stored)
                    .hasSizeGreaterThan(20)
                    .allMatch(one -> check.next(one.line(), one.payload()) instanceof ChainCheck.Result.Sound);

            assertThat(new ProjectionTables(catalogue).differing()).isEmpty();
            assertThat(new SqliteCases(catalogue).all()).singleElement().satisfies(found -> {
                assertThat(found.name()).isEqualTo("Bridge, night of 13 November \uD83C\uDF09");
                assertThat(found.media()).isEqualTo(2);
            });
            assertThat(new SqliteAppearances(catalogue).of(STILL, chain.in())).isNotEmpty();
            assertThat(log.record(chain.in(), new Act.Reviewed(STILL)).seq()).isEqualTo(1);
            assertThat(new ProjectionTables(catalogue).differing()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_machines_computed_of_it_is_kept_as_of_its_version_and_made_again(OlderCatalogue older)
            throws IOException {
        older.write(file);
        try (var catalogue = Catalogue.open(file, Platforms.bundled())) {
            var examinations = new SqliteExaminations(catalogue);
            assertThat(examinations.made(STILL)).isEmpty();
            assertThat(examinations.pending(10))
                    .extracting(pending -> pending.media())
                    .contains(STILL);
        }
    }

    @Test
    void the_identifiers_of_live_photos_are_taken_from_what_was_examined() throws IOException {
        OlderCatalogue.V3.write(file);
        try (var database = new Database(file)) {
            database.write("let it be a Live Photo", handle -> handle.execute("""
                    UPDATE examination SET json = '{"metadata": [{"group": "Apple", "name": "MediaGroupUUID",
                    "value": "1745e022", "raw": " 1745e022"}]}' WHERE media = ?""", STILL.hex()));
        }
        try (var catalogue = Catalogue.open(file, Platforms.bundled())) {
            var in = new SqliteCases(catalogue).all().getFirst().id();
            var listing = new SqliteListing(catalogue);
            assertThat(listing.takenTogether(in, "1745E022", 10))
                    .extracting(taken -> taken.media())
                    .containsExactly(STILL);
            assertThat(listing.takenTogether(in, "1745E023", 10)).isEmpty();
        }
    }

    @Test
    void what_its_files_state_is_taken_from_what_was_examined() throws IOException {
        OlderCatalogue.V3.write(file);
        var place = new StatedPlace(new Place.Point(38.5, 27.25, 10), "GPS:GPSLatitude");
        var stating = PlainExamination.of(STILL)
                .says(List.of(new Field("GPS", StatedFacts.METHOD, "MANUAL", "MANUAL")))
                .facts(new Facts(List.of(), List.of(place), Device.UNKNOWN, List.of()))
                .made();
        try (var database = new Database(file)) {
            database.write(
                    "let it state a place",
                    handle -> handle.execute(
                            "UPDATE examination SET json = ? WHERE media = ?",
                            ExaminationJson.write(stating),
                            STILL.hex()));
        }
        try (var catalogue = Catalogue.open(file, Platforms.bundled())) {
            var in = new SqliteCases(catalogue).all().getFirst().id();
            assertThat(new SqliteStatedFacts(catalogue).in(in)).containsExactly(StatedFacts.Stated.of(stating));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_reading_it_says_that_it_has_to_be_brought_up_to_date_first(OlderCatalogue older) throws IOException {
        older.write(file);
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Catalogue.openToRead(file, Platforms.bundled()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("of an older version");
        assertThat(file).hasBinaryContent(before);

        assertThat(Catalogue.bringUpToDate(file, Platforms.bundled())).contains(folder.resolve(older.kept()));
        Catalogue.openToRead(file, Platforms.bundled()).close();
        assertThat(Catalogue.bringUpToDate(file, Platforms.bundled())).isEmpty();
    }

    @Test
    void one_of_a_newer_version_is_refused_and_stays_as_it_was() throws IOException {
        OlderCatalogue.V3.write(file);
        Catalogue.open(file, Platforms.bundled()).close();
        try (var database = new Database(file)) {
            database.write("make it newer", handle -> {
                Database.run(handle, "PRAGMA user_version = 99");
                return null;
            });
        }
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Catalogue.open(file, Platforms.bundled()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("written by a newer version")
                .hasMessageContaining("nothing was changed");
        assertThat(file).hasBinaryContent(before);
    }
}
