package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.timestamp.FileTimeStamps;
import org.whence.core.custody.Act;
import org.whence.core.custody.Stamp;
import org.whence.core.custody.TimeProof;
import org.whence.support.TimeAuthority;
import org.whence.work.CustodyHome;

final class StampTimeTest {

    @TempDir
    private Path folder;

    private final TimeAuthority authority = new TimeAuthority();
    private CustodyHome home;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        home.log.record(CASE, new Act.Named("Bridge", List.of()));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void what_is_asked_for_is_where_the_logs_of_the_case_end_and_the_answer_is_attached() throws Exception {
        home.log.record(OTHER_CASE, new Act.Named("Square", List.of()));
        var heads = home.stamp.ask(CASE, request());
        assertThat(heads.lines()).isEqualTo(2);
        assertThat(heads.text()).doesNotContain(OTHER_CASE.toString());
        assertThat(states()).containsExactly(Stamp.State.WAITING);

        home.log.record(CASE, new Act.Named("Bridge at night", List.of()));
        var stamp = home.stamp.attach(CASE, answer());

        assertThat(stamp.state()).isEqualTo(Stamp.State.UNKNOWN_AUTHORITY);
        assertThat(stamp.says())
                .contains("2026-11-28T06:20:11Z", TimeAuthority.NAME, "2 lines of 1 log", "not known to you");
        assertThat(states()).containsExactly(Stamp.State.UNKNOWN_AUTHORITY);
        assertThat(home.wrong()).isEmpty();

        Files.createDirectories(home.folder.resolve("time"));
        Files.writeString(home.folder.resolve("time").resolve("root.pem"), authority.rootPem());
        assertThat(states()).containsExactly(Stamp.State.KNOWN_AUTHORITY);
        assertThatThrownBy(() -> home.stamp.attach(CASE, folder.resolve("answer.tsr")))
                .hasMessageContaining("attached before");
    }

    @Test
    void a_text_goes_out_for_others_and_their_proof_is_kept() throws Exception {
        var text = folder.resolve("heads.txt");
        var heads = home.stamp.ask(CASE, text);
        assertThat(text).hasContent(heads.text());
        var proof = Files.write(
                folder.resolve("heads.txt.ots"),
                HexFormat.of()
                        .parseHex("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108" + heads.hash()
                                + "f010"));

        assertThat(home.stamp.attach(CASE, proof).says()).contains("kept", "does not check it further");
        assertThat(home.wrong()).isEmpty();
    }

    @Test
    void an_answer_to_nothing_that_was_asked_is_not_attached() throws Exception {
        home.stamp.ask(CASE, request());
        home.log.record(OTHER_CASE, new Act.Named("Square", List.of()));
        home.stamp.ask(OTHER_CASE, folder.resolve("other.tsq"));
        var other = Files.write(
                folder.resolve("other.tsr"), authority.answer(Files.readAllBytes(folder.resolve("other.tsq"))));
        assertThatThrownBy(() -> home.stamp.attach(CASE, other)).hasMessageContaining("answers nothing that was asked");
        assertThatThrownBy(() -> home.stamp.attach(CASE, folder.resolve("none.tsr")))
                .hasMessageContaining("cannot be read");
        var huge = Files.write(folder.resolve("huge.tsr"), new byte[TimeProof.LARGEST + 1]);
        assertThatThrownBy(() -> home.stamp.attach(CASE, huge)).hasMessageContaining("larger than any answer");
        var garbage = Files.writeString(folder.resolve("garbage.tsr"), "garbage");
        assertThatThrownBy(() -> home.stamp.attach(CASE, garbage)).hasMessageContaining("not the response");
        var expired = Files.write(
                folder.resolve("expired.tsr"),
                TimeAuthority.expired().answer(Files.readAllBytes(folder.resolve("request.tsq"))));
        assertThatThrownBy(() -> home.stamp.attach(CASE, expired)).hasMessageContaining("not valid at that time");
        assertThat(states()).containsExactly(Stamp.State.WAITING);
    }

    @Test
    void a_request_takes_the_place_of_no_file() throws Exception {
        var there = Files.writeString(folder.resolve("there.tsq"), "mine", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> home.stamp.ask(CASE, there)).hasMessageContaining("already");
        assertThat(there).hasContent("mine");
        assertThat(states()).isEmpty();
    }

    @Test
    void a_stamp_that_was_recorded_and_does_not_hold_is_named_by_verify() throws Exception {
        home.stamp.ask(CASE, request());
        var asked = home.stamp.in(CASE).getFirst().act().id();
        var stranger = new TimeAuthority().answer(new FileTimeStamps(null).request("5f".repeat(32), "a7".repeat(16)));
        home.log.record(CASE, new Act.TimeStamped(asked, TimeProof.of(TimeProof.Form.TSR, stranger)));

        assertThat(home.wrong()).singleElement().asString().contains("does not hold", "its hash is not the one");
    }

    private List<Stamp.State> states() {
        return home.stamp.in(CASE).stream().map(Stamp::state).toList();
    }

    private Path request() {
        return folder.resolve("request.tsq");
    }

    private Path answer() throws Exception {
        return Files.write(folder.resolve("answer.tsr"), authority.answer(Files.readAllBytes(request())));
    }
}
