package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.support.SharedMedia;

/// Holds our fields against ExifTool's (12.57, `-G1 -struct -n`), file by file and field by field. The report with
/// every miss is `target/exiftool-golden.tsv`.
@Tag("shared")
class ExifToolGoldenTest {

    private static final Path MEDIA = SharedMedia.folder();
    private static final List<String> FOLDERS = List.of("metadata", "c2pa", "similarity");

    /// The fields that the comparison is about: who, when, where, with what, how large, how exposed, which
    /// document.
    private static final Pattern COMPARED = Pattern.compile(String.join(
            "|",
            "(IFD[01]|Keys|UserData|XMP-tiff|ExifIFD):(Make|Model|Software|Orientation)",
            "(ExifIFD|IFD0|XMP-aux|XMP-exifEX|Canon|Nikon):(SerialNumber|CameraSerialNumber|Lens|LensModel|LensMake|LensInfo|LensSerialNumber|OwnerName)",
            ".*:(DateTimeOriginal|CreateDate|ModifyDate|MetadataDate|CreationDate|DateCreated|TimeCreated|DateTimeDigitized"
                    + "|DigitalCreationDate|DigitalCreationTime|DateTime|ContentCreateDate|SubSecTime.*|OffsetTime.*)",
            "GPS:.*",
            "(File|IFD0|PNG|GIF|RIFF|Track\\d|ExifIFD):(ImageWidth|ImageHeight|ExifImageWidth|ExifImageHeight|BitDepth|BitsPerSample|Comment)",
            "ExifIFD:(ExposureTime|FNumber|ISO|ExposureProgram|ExposureCompensation|MeteringMode|Flash|FocalLength"
                    + "|FocalLengthIn35mmFormat|ShutterSpeedValue|ApertureValue|MaxApertureValue|BrightnessValue|WhiteBalance|ExposureMode"
                    + "|SceneCaptureType|LightSource|DigitalZoomRatio|SubjectDistance|UserComment|ColorSpace|ImageUniqueID|ExifVersion)",
            "IFD0:(ImageDescription|Artist|Copyright|XResolution|YResolution|ResolutionUnit)",
            "XMP-xmpMM:.*|XMP-dc:.*|XMP-photoshop:.*|XMP-xmp:.*|XMP-iptcCore:.*|XMP-x:XMPToolkit|XMP-exif:GPS.*",
            "IPTC2?:(Caption-Abstract|By-line|By-lineTitle|Credit|Source|City|Sub-location|Province-State|Country-PrimaryLocationName"
                    + "|Headline|Keywords|ObjectName|SpecialInstructions|CopyrightNotice|Writer-Editor)",
            "QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|TimeScale|Duration|MatrixStructure|Rotation)",
            "Composite:Rotation",
            "Track\\d:(TrackDuration|MediaDuration|TrackCreateDate|MediaCreateDate|TrackModifyDate|MediaModifyDate|CompressorID"
                    + "|CompressorName|AudioFormat|AudioChannels|AudioSampleRate|VideoFrameRate|HandlerType|HandlerDescription|MatrixStructure|MediaLanguageCode|SourceImageWidth|SourceImageHeight)",
            "Matroska:.*",
            "Track\\d:(TrackNumber|TrackUID|TrackType|TrackName|TrackLanguage|VideoCodecID|VideoCodecName|AudioCodecID|CodecID"
                    + "|DefaultDuration|DisplayWidth|DisplayHeight|OutputAudioSampleRate|AudioBitsPerSample|VideoScanType)",
            "(Keys|ItemList|UserData):.*"));

    /// Not read here: a PDF and a bare C2PA store are no media.
    private static final Pattern ELSEWHERE = Pattern.compile(".*\\.(pdf|c2pa)");

    private final List<String> misses = new ArrayList<>();
    private final TreeMap<String, Integer> names = new TreeMap<>();
    private int present;
    private int equal;
    private int different;
    private int all;

    @Test
    void what_exiftool_reads_is_there_and_equal() throws IOException {
        for (var folder : FOLDERS) {
            try (var files = Files.walk(MEDIA.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    var golden = MEDIA.resolve("golden/exiftool")
                            .resolve(MEDIA.relativize(file).toString() + ".json");
                    if (Files.exists(golden)
                            && !ELSEWHERE.matcher(file.toString()).matches()) {
                        compare(file, golden);
                    }
                }
            }
        }
        var report = new ArrayList<String>();
        report.add("%d values of %d fields: %d present, %d equal, %d different"
                .formatted(all, names.size(), present, equal, different));
        report.addAll(misses);
        Files.write(Path.of("target/exiftool-golden.tsv"), report);
        assertThat(names).as("fields compared").hasSizeGreaterThan(200);
        assertThat(different).as("present and different").isZero();
        assertThat(equal).as(report.getFirst()).isGreaterThanOrEqualTo((int) Math.ceil(all * 0.998));
    }

    private void compare(Path file, Path golden) throws IOException {
        var type = new ContentTypes().of(file, file.getFileName().toString()).type();
        var reading = new MetadataReader().read(file, type);
        var record = (Json.Obj)
                ((Json.Array) JsonReader.read(Files.readString(golden))).items().getFirst();
        var theirs = GoldenValues.flat(record);
        theirs.forEach((name, values) -> {
            if (!COMPARED.matcher(name).matches() || GoldenValues.isBinary(values)) {
                return;
            }
            all++;
            names.merge(name.replaceFirst("Track\\d", "Track"), 1, Integer::sum);
            var ours = reading.fields().stream()
                    .filter(field -> field.source().equals(name)
                            || general(field.source()).equals(name))
                    .toList();
            boolean same = GoldenValues.equal(name, values, ours);
            present += ours.isEmpty() ? 0 : 1;
            equal += same ? 1 : 0;
            if (!same) {
                different += ours.isEmpty() ? 0 : 1;
                misses.add("%s\t%s\t%s\t%s\t%s"
                        .formatted(
                                file.getFileName(),
                                name,
                                ours.isEmpty() ? "missing" : "different",
                                ours.stream().map(field -> field.raw()).limit(4).toList(),
                                values.stream().limit(4).toList()));
            }
        });
    }

    /// ExifTool says `CodecID` where the codec stands before the kind of the track, as in WebM.
    private static String general(String source) {
        return source.replaceFirst("(Video|Audio)(?=CodecID$)", "");
    }
}
