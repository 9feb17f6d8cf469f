package org.whence.app;

import java.nio.file.Path;
import org.whence.adapter.exif.MetadataReader;
import org.whence.adapter.ffmpeg.FfmpegContents;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.Outcome;
import org.whence.core.examination.Examined;
import org.whence.core.examination.FileTypes;
import org.whence.core.record.MediaId;
import org.whence.work.examine.ExamineFile;

/// The whole examination of a file as a worker does it, without its process and without Content Credentials.
final class Examining {

    private Examining() {}

    static Examined examine(Path file) throws InterruptedException {
        FileTypes types = (path, name) -> {
            var type = new ContentTypes().of(path, name);
            return new FileTypes.FileType(type.type(), type.kind(), type.mismatch(name));
        };
        var examine = new ExamineFile(
                types,
                new MetadataReader(),
                new FfmpegContents(),
                (_, _) -> Credentials.without(new Outcome.NotChecked(Outcome.Reason.NOT_IN_THIS_BUILD)),
                "none");
        return examine.examine(
                new MediaId("0".repeat(64)), file, file.getFileName().toString());
    }
}
