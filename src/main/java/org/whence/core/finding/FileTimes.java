package org.whence.core.finding;

import java.util.stream.Stream;
import org.whence.core.finding.Rule.Subject;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.time.TimeText;

/// The times that a file states, as the rules use them.
final class FileTimes {

    private FileTimes() {}

    /// Those written into the file when its content was made. Names and file systems are left out, for they are given
    /// anew whenever a file is saved, and so are the times of later changes.
    static Stream<CaptureTime> ofMaking(Subject subject) {
        return subject.examination().facts().captured().stream()
                .filter(time -> time.basis() != Basis.FILE_NAME && time.basis() != Basis.FILE_SYSTEM)
                .filter(time ->
                        !time.source().contains("Modify") && !time.source().endsWith("MetadataDate"));
    }

    /// `ExifIFD:DateTimeOriginal says 2019-08-03T19:42:10`, with its zone where it has one.
    static String says(CaptureTime time) {
        var zone = TimeText.zone(time.reading().zone());
        return time.source() + " says " + TimeText.local(time.reading())
                + (zone.equals("unknown") ? ", zone unknown" : " " + (zone.equals("utc") ? "UTC" : zone));
    }
}
