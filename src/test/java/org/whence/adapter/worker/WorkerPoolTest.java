package org.whence.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Examined;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Status;
import org.whence.core.json.Json;
import org.whence.core.media.Area;
import org.whence.core.record.MediaId;

class WorkerPoolTest {

    private static final MediaId MEDIA = new MediaId("a".repeat(64));

    @TempDir
    private Path folder;

    private final WorkerCommand command = new WorkerCommand(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            Path.of("."),
            List.of(),
            Sandbox.PROCESS_ONLY,
            MisbehavingWorker.class.getName(),
            List.of());
    private final WorkerPool pool = new WorkerPool(() -> command, 1);
    private final WorkerExaminer examiner = new WorkerExaminer(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void an_answer_comes_back_with_its_previews() throws Exception {
        var examined = examine("hello");
        assertThat(examined.examination().media()).isEqualTo(MEDIA);
        assertThat(examined.examination().reason()).isEqualTo("hello");
        assertThat(examined.previews().getFirst().bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void a_file_that_kills_its_worker_fails_and_the_next_is_examined() throws Exception {
        assertThat(examine("die").examination().status()).isEqualTo(Status.FAILED);
        assertThat(examine("hello").examination().reason()).isEqualTo("hello");
    }

    @Test
    void a_file_that_eats_all_memory_fails_with_that_reason_and_the_next_is_examined() throws Exception {
        assertThat(examine("eat").examination().reason()).contains("ran out of memory");
        assertThat(examine("hello").examination().reason()).isEqualTo("hello");
    }

    @Test
    void what_is_printed_among_the_answers_ends_the_worker_and_is_no_answer() throws Exception {
        var examined = examine("babble").examination();
        assertThat(examined.status()).isEqualTo(Status.FAILED);
        assertThat(examined.reason()).contains("ended over this file");
    }

    @Test
    void an_answer_about_another_media_is_not_believed() throws Exception {
        assertThat(examine("swap").examination().reason()).contains("another file");
    }

    @Test
    void a_stalled_worker_is_stopped_at_its_deadline() throws Exception {
        var request = request("stall");
        assertThatThrownBy(() -> pool.ask(request, Duration.ofSeconds(3)))
                .isInstanceOf(WorkerDiedException.class)
                .hasMessageContaining("longer than 3 s");
    }

    @Test
    void a_stalled_worker_is_ended_and_the_next_file_has_another() throws Exception {
        var started = new AtomicInteger();
        Supplier<WorkerCommand> counted = () -> {
            started.incrementAndGet();
            return command;
        };
        try (var one = new WorkerPool(counted, 1)) {
            var stalls = request("stall");
            assertThatThrownBy(() -> one.ask(stalls, Duration.ofSeconds(3))).hasMessageContaining("longer than 3 s");
            var answer = one.ask(request("hello"), Duration.ofSeconds(30));
            assertThat(Requests.examined(answer).examination().reason()).isEqualTo("hello");
            assertThat(started).hasValue(2);
        }
    }

    private Message request(String says) throws IOException {
        var file = Files.writeString(folder.resolve(says), says);
        return Message.of(Json.object()
                .put("do", Requests.EXAMINE)
                .put("media", MEDIA.hex())
                .put("file", file.toString())
                .put("name", "file")
                .build());
    }

    @Test
    void a_worker_is_replaced_after_a_number_of_requests() throws Exception {
        var started = new AtomicInteger();
        Supplier<WorkerCommand> counted = () -> {
            started.incrementAndGet();
            return command;
        };
        try (var three = new WorkerPool(counted, 1, 3)) {
            for (var asked = 1; asked <= 7; asked++) {
                three.ask(request("hello"), Duration.ofSeconds(30));
                assertThat(started).hasValue((asked + 2) / 3);
            }
        }
    }

    @Test
    void files_are_examined_side_by_side_in_one_worker() throws Exception {
        var reasons = inParallel("meet", "meet").stream()
                .map(found -> found.examination().reason());
        assertThat(reasons).containsExactly("met", "met");
    }

    @Test
    void of_files_under_way_in_a_worker_only_the_one_that_kills_it_fails() throws Exception {
        var found = inParallel("meet and die", "hello after a while");
        assertThat(found.getFirst().examination().status()).isEqualTo(Status.FAILED);
        assertThat(found.getFirst().examination().reason()).contains("ended over this file");
        assertThat(found.getLast().examination().reason()).isEqualTo("hello after a while");
    }

    @Test
    void a_file_beside_one_that_is_stopped_at_its_deadline_is_examined_all_the_same() throws Exception {
        try (var two = new WorkerPool(() -> command, 2);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stalled = threads.submit(() -> two.ask(request("stall"), Duration.ofSeconds(3)));
            var other = threads.submit(() -> two.ask(request("hello after a while"), Duration.ofSeconds(30)));
            assertThatThrownBy(stalled::get).hasMessageContaining("longer than 3 s");
            assertThat(Requests.examined(other.get()).examination().reason()).isEqualTo("hello after a while");
        }
    }

    @Test
    void an_error_ends_the_worker_and_the_next_file_is_examined() throws Exception {
        assertThat(examine("throw").examination().status()).isEqualTo(Status.FAILED);
        assertThat(examine("hello").examination().reason()).isEqualTo("hello");
    }

    private List<Examined> inParallel(String... says) throws Exception {
        try (var two = new WorkerPool(() -> command, 2);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new WorkerExaminer(two);
            var files = new ArrayList<Future<Examined>>();
            for (var each : says) {
                var file = Files.writeString(folder.resolve("file" + files.size()), each);
                files.add(threads.submit(() -> together.examine(MEDIA, file, "file")));
            }
            var found = new ArrayList<Examined>();
            for (var file : files) {
                found.add(file.get());
            }
            return found;
        }
    }

    @Test
    void a_preview_is_decoded_in_a_worker() throws Exception {
        var raster = new WorkerPreviewDecoder(pool).decode(new byte[] {9, 8, 7, 6}, 100);
        assertThat(raster.bgra()).containsExactly(9, 8, 7, 6);
    }

    @Test
    void a_clip_that_cannot_be_opened_is_refused_with_the_workers_reason() {
        assertThatThrownBy(() -> new WorkerClipPlayer(() -> command).open(folder.resolve("clip"), 100))
                .isInstanceOf(ExaminerException.class)
                .hasMessage("It holds no pictures");
    }

    @Test
    void a_picture_of_a_moment_is_made_in_a_worker() throws Exception {
        assertThat(new WorkerFrameSaver(pool).png(folder.resolve("clip"), 77)).containsExactly(77);
    }

    @Test
    void sound_is_decoded_in_a_worker_of_its_own() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "sound");
        try (var sound = new WorkerSoundPlayer(() -> command).open(file)) {
            assertThat(sound.at(1_200).orElseThrow().timeMillis()).isEqualTo(1_200);
            assertThat(sound.at(40).orElseThrow().samples()).containsExactly(1, 2, 3, 4);
            assertThat(sound.next()).isEmpty();
        }
    }

    @Test
    void a_file_without_sound_is_refused_with_the_workers_reason() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "silent");
        assertThatThrownBy(() -> new WorkerSoundPlayer(() -> command).open(file))
                .isInstanceOf(ExaminerException.class)
                .hasMessage("It holds no sound");
    }

    @Test
    void a_piece_of_an_original_is_decoded_in_a_worker() throws Exception {
        var look = new WorkerCloseLook(pool);
        var piece = look.picture(folder.resolve("picture"), "image/png", new Area(9, 8, 7, 6), 100);
        assertThat(piece.bgra()).containsExactly(9, 8, 7, 6);
        assertThatThrownBy(() -> look.frame(folder.resolve("clip"), 40, new Area(0, 0, 1, 1), 100))
                .isInstanceOf(ExaminerException.class)
                .hasMessage("It shows nothing at that time");
    }

    @Test
    void nothing_is_forgotten_where_nothing_was_decoded() throws Exception {
        var look = new WorkerCloseLook(pool);
        look.forget();
        look.picture(folder.resolve("picture"), "image/png", new Area(0, 0, 1, 1), 100);
        assertThatThrownBy(look::forget).isInstanceOf(ExaminerException.class); // this worker forgets by dying
        look.forget();
    }

    private Examined examine(String says) throws IOException, InterruptedException {
        return examiner.examine(MEDIA, Files.writeString(folder.resolve("file"), says), "file");
    }
}
