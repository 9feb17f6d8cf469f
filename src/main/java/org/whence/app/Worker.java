package org.whence.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.whence.adapter.c2pa.C2paReader;
import org.whence.adapter.exif.MetadataReader;
import org.whence.adapter.ffmpeg.ClipDecoder;
import org.whence.adapter.ffmpeg.CloseDecoder;
import org.whence.adapter.ffmpeg.Ffmpeg;
import org.whence.adapter.ffmpeg.FfmpegContents;
import org.whence.adapter.ffmpeg.FfmpegSampleEncoder;
import org.whence.adapter.ffmpeg.FrameFile;
import org.whence.adapter.ffmpeg.JpegDecoder;
import org.whence.adapter.ffmpeg.SoundDecoder;
import org.whence.adapter.tika.ContentTypes;
import org.whence.adapter.worker.Sandbox;
import org.whence.adapter.worker.WorkerCommand;
import org.whence.adapter.worker.WorkerServer;
import org.whence.core.examination.FileTypes;
import org.whence.core.record.MediaId;
import org.whence.core.sample.DrawnFiles;
import org.whence.core.sample.Studio;
import org.whence.work.examine.ExamineFile;

/// The entry point of worker processes. Loads neither JavaFX nor a database.
public final class Worker {

    /// Unpack the native libraries, and end.
    static final String UNPACK = "unpack";

    /// Make the files of the sample case in the folder that follows, and end.
    static final String SAMPLE = "sample";

    /// Make drawn files to be added in the folder that follows, and end.
    static final String DRAW = "draw";

    /// Make a few drawn files in the folder that follows, examine them, and end: what a worker does, for Java to take
    /// note.
    static final String REHEARSE = "rehearse";

    private static final MediaId NOBODY = new MediaId("0".repeat(64));

    private Worker() {}

    /// `ANSWERS SANDBOX TRUST` to serve requests from standard input, with answers to that file and the trust lists of
    /// that folder; or [#UNPACK]; or [#SAMPLE], [#DRAW] or
    /// [#REHEARSE] and a folder.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case UNPACK -> Ffmpeg.ready();
            case SAMPLE -> new Studio(Path.of(arguments[1]), new FfmpegSampleEncoder()).make();
            case DRAW -> new DrawnFiles(Path.of(arguments[1]), new FfmpegSampleEncoder()).make();
            case REHEARSE -> rehearse(new DrawnFiles(Path.of(arguments[1]), new FfmpegSampleEncoder()).makeFew());
            default -> serve(arguments[0], Sandbox.valueOf(arguments[1]), Path.of(arguments[2]));
        }
    }

    private static void rehearse(Path folder) throws IOException, InterruptedException {
        var examiner = examiner(new MetadataReader(), Sandbox.PROCESS_ONLY, folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                examiner.examine(NOBODY, file, file.getFileName().toString());
            }
        }
    }

    private static ExamineFile examiner(MetadataReader metadata, Sandbox sandbox, Path trust) {
        var types = new ContentTypes();
        FileTypes byContent = (file, name) -> {
            var type = types.of(file, name);
            return new FileTypes.FileType(type.type(), type.kind(), type.mismatch(name));
        };
        return new ExamineFile(
                byContent, metadata, new FfmpegContents(), new C2paReader(trust, Clock.systemUTC()), sandbox.words());
    }

    private static void serve(String answers, Sandbox sandbox, Path trust) throws IOException, InterruptedException {
        var metadata = new MetadataReader();
        var examiner = examiner(metadata, sandbox, trust);
        try (var in = new FileInputStream(FileDescriptor.in);
                var out = answers.equals(WorkerCommand.STANDARD_OUTPUT)
                        ? new FileOutputStream(FileDescriptor.out)
                        : new FileOutputStream(answers)) {
            var close =
                    new CloseDecoder((file, type) -> metadata.read(file, type).orientation());
            new WorkerServer(
                            examiner, JpegDecoder::decode, ClipDecoder::open, SoundDecoder::open, close, FrameFile::png)
                    .serve(in, out);
        }
    }
}
