package org.whence.core.metadata;

import java.util.List;

/// What the metadata amount to: times, places, device and software, each with its source field.
public record Facts(List<CaptureTime> captured, List<StatedPlace> places, Device device, List<String> software) {

    public static final Facts NONE = new Facts(List.of(), List.of(), Device.UNKNOWN, List.of());

    public Facts {
        captured = List.copyOf(captured);
        places = List.copyOf(places);
        software = List.copyOf(software);
    }
}
