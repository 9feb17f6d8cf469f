package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws from what a file says of itself when, where and with what it says it was made. Every statement is kept
/// with its source, also where several contradict each other; nothing is averaged or repaired. Pure; for use from
/// any thread.
public final class FactReader {

    private static final List<String> MAKES =
            List.of("IFD0:Make", "Keys:Make", "UserData:Make", "XMP-tiff:Make", "IFD1:Make");
    private static final List<String> MODELS = List.of(
            "IFD0:Model", "Keys:Model", "UserData:Model", "XMP-tiff:Model", "IFD0:UniqueCameraModel", "IFD1:Model");
    private static final List<String> SERIALS = List.of(
            "ExifIFD:SerialNumber",
            "IFD0:CameraSerialNumber",
            "IFD0:SerialNumber",
            "Canon:SerialNumber",
            "Nikon:SerialNumber",
            "Olympus:SerialNumber",
            "Panasonic:InternalSerialNumber",
            "Pentax:SerialNumber",
            "FujiFilm:InternalSerialNumber",
            "Canon:InternalSerialNumber",
            "XMP-exifEX:SerialNumber",
            "XMP-aux:SerialNumber");
    private static final List<String> LENSES = List.of(
            "ExifIFD:LensModel",
            "XMP-exifEX:LensModel",
            "XMP-aux:Lens",
            "Canon:LensModel",
            "Keys:AndroidLensModel",
            "Nikon:Lens");
    private static final List<String> SOFTWARE = List.of(
            "IFD0:Software",
            "IFD0:ProcessingSoftware",
            "XMP-tiff:Software",
            "XMP-xmp:CreatorTool",
            "XMP-xmpMM:HistorySoftwareAgent",
            "XMP-pdf:Producer",
            "IPTC:OriginatingProgram",
            "PNG:Software",
            "RIFF:Software",
            "Keys:Software",
            "Keys:AndroidVersion",
            "UserData:SoftwareVersion",
            "ItemList:Encoder",
            "UserData:Encoder",
            "Photoshop:WriterName",
            "Photoshop:ReaderName",
            "Matroska:MuxingApp",
            "Matroska:WritingApp",
            "Matroska:ENCODER",
            "Matroska:encoder",
            "Container:encoder",
            "Container:software",
            "Stream0:ENCODER",
            "Stream0:encoder",
            "Stream1:ENCODER",
            "Stream1:encoder");

    private FactReader() {}

    /// The facts in `fields`, and the times that `fileName` holds. Never fails: what cannot be understood is a
    /// defect.
    public static FactReading read(List<Field> fields, String fileName) {
        var index = new FieldIndex(fields);
        var defects = new ArrayList<Defect>();
        var times = new ArrayList<>(new CaptureTimes(index, defects).all());
        times.addAll(FileNameTimes.in(fileName));
        var places = new StatedPlaces(index, defects).all();
        return new FactReading(new Facts(times, places, device(index), software(index)), defects);
    }

    private static Device device(FieldIndex index) {
        return new Device(first(index, MAKES), first(index, MODELS), first(index, SERIALS), first(index, LENSES));
    }

    private static @Nullable String first(FieldIndex index, List<String> sources) {
        return sources.stream()
                .flatMap(source -> index.all(source).stream())
                .map(field -> field.value().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<String> software(FieldIndex index) {
        var software = new LinkedHashSet<String>();
        for (var source : SOFTWARE) {
            for (var field : index.all(source)) {
                String value = field.value().strip();
                if (!value.isEmpty()) {
                    software.add(source.equals("Keys:AndroidVersion") ? "Android " + value : value);
                }
            }
        }
        return List.copyOf(software);
    }
}
