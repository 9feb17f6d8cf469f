package org.whence.work.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.id;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.casefile.ZipCaseFiles;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.sqlite.SqliteActLog;
import org.whence.adapter.sqlite.SqliteCheckpoints;
import org.whence.adapter.sqlite.SqliteExaminations;
import org.whence.adapter.sqlite.SqliteExchange;
import org.whence.adapter.sqlite.SqliteSoundPrints;
import org.whence.adapter.vault.FolderVault;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.Act;
import org.whence.core.media.Part;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;
import org.whence.work.RefusedException;
import org.whence.work.custody.SignCheckpoints;

final class ExportCaseTest {

    @TempDir
    private Path folder;

    private Catalogue catalogue;
    private SqliteActLog log;
    private FolderVault vault;
    private ExportCase export;
    private KeyFolder identity;

    @BeforeEach
    void open() {
        identity = new KeyFolder(folder.resolve("keys"), new Ids(Desks.clock(), Desks.random()), new SecureRandom());
        catalogue = Catalogue.open(folder.resolve("catalogue.db"), Platforms.bundled());
        log = new SqliteActLog(catalogue, identity.publicKey(), identity.desk(), Desks.chains());
        vault = new FolderVault(folder.resolve("vault"));
        var checkpoints = new SqliteCheckpoints(catalogue);
        export = new ExportCase(
                new SignCheckpoints(checkpoints, identity),
                new CollectStrands(log, new SqliteExchange(catalogue), checkpoints),
                new CollectMedia(vault, new SqliteExaminations(catalogue), new SqliteSoundPrints(catalogue)),
                identity,
                new SshSignature(),
                new ZipCaseFiles(folder, new NotedFiles(folder)),
                log);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void nothing_of_another_case_is_in_any_byte() throws Exception {
        add(CASE, 1, "bridge.jpg");
        var decoy = add(OTHER_CASE, 2, "decoy.jpg");
        log.record(OTHER_CASE, new Act.Named("Decoy case", List.of()));
        log.record(OTHER_CASE, new Act.Sourced(id(2), decoy, "decoy source"));

        var bytes = exported(Choices.OPEN);

        assertThat(bytes).contains("bridge.jpg").doesNotContainIgnoringCase("decoy");
        assertThat(bytes).doesNotContain(decoy.hex(), OTHER_CASE.toString(), folder.toString());
    }

    @Test
    void from_whom_a_file_came_goes_only_if_it_was_chosen() throws Exception {
        var media = add(CASE, 1, "bridge.jpg");
        log.record(CASE, new Act.Sourced(id(1), media, "a neighbour"));

        assertThat(exported(Choices.OPEN)).doesNotContain("a neighbour");
        var chosen = new Choices(true, Set.of(FieldClass.SOURCE), Set.of(), Set.of());
        assertThat(exported(chosen)).contains("a neighbour");
    }

    @Test
    void what_a_file_says_of_itself_goes_only_if_all_that_it_may_tell_was_chosen() throws Exception {
        var media = add(CASE, 1, "bridge.jpg");
        var says = List.of(new Field("IFD0", "Make", "Pentacon", "Pentacon"));
        log.record(List.of(examined(CASE, PlainExamination.of(media).says(says).made())));

        assertThat(exported(Choices.OPEN)).doesNotContain("Pentacon");
        var device = new Choices(true, Set.of(FieldClass.DEVICE), Set.of(), Set.of());
        assertThat(exported(device)).doesNotContain("Pentacon");
        var all = new Choices(true, Set.of(FieldClass.values()), Set.of(), Set.of());
        assertThat(exported(all)).contains("Pentacon");
    }

    @Test
    void what_is_said_of_media_that_were_not_chosen_stays_here() throws Exception {
        var chosen = add(CASE, 1, "bridge.jpg");
        var left = add(CASE, 2, "square.jpg");

        var bytes = exported(new Choices(true, Set.of(), Set.of(chosen), Set.of()));

        assertThat(bytes).contains("bridge.jpg", "bytes of bridge.jpg");
        assertThat(bytes).doesNotContain("square.jpg", left.hex());
    }

    @Test
    void the_pseudonym_goes_only_with_what_is_said_of_staff() throws Exception {
        add(CASE, 1, "bridge.jpg");
        assertThat(exported(Choices.OPEN)).doesNotContain(identity.pseudonym());
        var staff = new Choices(true, Set.of(FieldClass.STAFF), Set.of(), Set.of());
        assertThat(exported(staff)).contains(identity.pseudonym());
    }

    @Test
    void what_is_withheld_and_what_is_missing_is_counted_before_it_leaves() throws Exception {
        var media = add(CASE, 1, "bridge.jpg");
        log.record(CASE, new Act.Sourced(id(1), media, "a neighbour"));
        var whole = export.leaving(CASE, Choices.OPEN);
        assertThat(whole.withheld()).isEqualTo(1);
        assertThat(whole.missing()).isEmpty();
        vault.remove(media);
        assertThat(export.leaving(CASE, Choices.OPEN).missing()).containsExactly(media);
    }

    @Test
    void originals_stay_here_if_they_were_not_chosen() throws Exception {
        add(CASE, 1, "bridge.jpg");
        var bytes = exported(new Choices(false, Set.of(), Set.of(), Set.of()));
        assertThat(bytes).contains("bridge.jpg").doesNotContain("bytes of bridge.jpg");
    }

    @Test
    void equal_heads_and_choices_make_equal_bytes_and_the_export_is_recorded() throws Exception {
        add(CASE, 1, "bridge.jpg");
        var leaving = export.leaving(CASE, Choices.OPEN);
        export.write(leaving, folder.resolve("a.zip"), List.of(), _ -> {});
        export.write(leaving, folder.resolve("b.zip"), List.of(), _ -> {});

        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
        assertThat(log.latest(CASE, 0, 2)).allMatch(logged -> logged.act() instanceof Act.Exported);
    }

    @Test
    void what_leaves_is_listed_by_kind_and_saved_with_the_places_that_words_name() throws Exception {
        var media = add(CASE, 1, "bridge.jpg");
        var on = new Note.Subject(Note.Kind.MEDIA, media.hex());
        log.record(CASE, new Act.Noted(id(3), on, Part.WHOLE, Note.Form.OBSERVATION, "From 33.5138, 36.2765."));
        var leaving = export.leaving(CASE, Choices.OPEN);
        assertThat(leaving.says())
                .contains("1 note: 1 observation, 0 inferences")
                .anyMatch(says -> says.startsWith("1 original: 19 bytes, unchanged"))
                .anyMatch(says -> says.startsWith("3 acts: of 1 author"))
                .contains("not: positions: as files state them of themselves")
                .noneMatch(says -> says.contains("claim"));
        var list = folder.resolve("list.txt");
        leaving.save(list);
        assertThat(list).content().contains("1 note: ", "named in words: 33.5138, 36.2765, in line 2 (noted)");
        assertThatThrownBy(() -> leaving.save(list)).isInstanceOf(RefusedException.class);
        assertThat(export.leaving(CASE, new Choices(false, Set.of(FieldClass.PLACE), Set.of(), Set.of()))
                        .placesInWords())
                .isEmpty();
    }

    @Test
    void the_log_says_whether_it_went_encrypted() throws Exception {
        add(CASE, 1, "bridge.jpg");
        var leaving = export.leaving(CASE, Choices.OPEN);
        export.write(leaving, folder.resolve("plain.zip"), List.of(), _ -> {});
        var key = "age1jdryly9dhy99m8uv29yvg5a7crk9zc27hzh7s3tdhl9yq5txnfnsv3frup";
        export.write(leaving, folder.resolve("sealed.zip.age"), List.of(key), _ -> {});
        assertThat(log.latest(CASE, 0, 2))
                .extracting(logged -> ((Act.Exported) logged.act()).encrypted())
                .containsExactly(true, false);
    }

    private MediaId add(CaseId in, int number, String name) throws Exception {
        var file = Files.writeString(folder.resolve(name), "bytes of " + name);
        var hashes = vault.preserve(file, _ -> {}).hashes();
        log.record(in, new Act.Added(hashes, acquisition(number, hashes.media(), name)));
        return hashes.media();
    }

    private String exported(Choices choices) throws Exception {
        var target = folder.resolve("case.zip");
        export.write(export.leaving(CASE, choices), target, List.of(), _ -> {});
        return new String(Files.readAllBytes(target), StandardCharsets.ISO_8859_1);
    }
}
