package org.whence.ui.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/// Every icon of the interface, by what it stands for. All are from Bootstrap Icons.
public enum Icon {
    ADD("bi-plus"),
    BACK("bi-arrow-left"),
    BLINK("bi-layers-half"),
    BEFORE("bi-chevron-left"),
    CALENDAR("bi-calendar3"),
    CASE("bi-briefcase"),
    CHECK("bi-check2"),
    CLAIM("bi-chat-square-quote"),
    CLIP_OF("bi-scissors"),
    CLOSE("bi-x"),
    COLLEAGUE("bi-person-check"),
    EXPORT("bi-box-arrow-up"),
    IMPORT("bi-box-arrow-in-down"),
    COMPARE("bi-layout-split"),
    CONFLICT("bi-arrow-left-right"),
    COPY("bi-files"),
    COVERED("bi-eye-slash"),
    CROP("bi-crop"),
    DAMAGED("bi-file-earmark-x"),
    DECIDER("bi-pin-angle-fill"),
    DIFFERENCE("bi-circle-half"),
    DISK("bi-hdd"),
    EXAMINING("bi-hourglass-split"),
    EXCLUDES("bi-slash-circle"),
    FILE("bi-file-earmark-text"),
    FILES("bi-images"),
    FIND("bi-search"),
    FLAG("bi-flag-fill"),
    FOLDER("bi-folder-plus"),
    FORWARD("bi-arrow-right"),
    FRAME_BACK("bi-skip-start-fill"),
    FRAME_FORWARD("bi-skip-end-fill"),
    FRAME_OF("bi-film"),
    GOES_BEYOND("bi-arrow-up-right"),
    GRAPHIC("bi-exclamation-diamond"),
    GRID("bi-grid-3x3"),
    INBOX("bi-inbox"),
    PACK("bi-box-seam"),
    INFERENCE("bi-lightbulb"),
    INFORMATION("bi-info-circle"),
    KEY("bi-key"),
    KEYBOARD("bi-keyboard"),
    LAYERS("bi-layers"),
    LOG("bi-link-45deg"),
    LOUD("bi-volume-up"),
    MEDIA("bi-collection"),
    MIRROR("bi-symmetry-vertical"),
    MORE("bi-three-dots"),
    MUTED("bi-volume-mute"),
    NOTE("bi-journal-text"),
    NOTHING("bi-dash"),
    OFFLINE("bi-wifi-off"),
    OPEN_DOWN("bi-chevron-down"),
    OPEN_SIDE("bi-chevron-right"),
    OPEN_UP("bi-chevron-up"),
    OVERLAPS("bi-intersect"),
    PASTE("bi-clipboard"),
    PAUSE("bi-pause-fill"),
    PICTURE("bi-image"),
    PLACE("bi-geo-alt"),
    PLAY("bi-play-fill"),
    CUT_BACK("bi-skip-start-fill"),
    CUT_ON("bi-skip-end-fill"),
    POST("bi-share"),
    QUESTION("bi-question"),
    RANGE("bi-arrow-left-right"),
    REFUTED("bi-x-circle"),
    REMOVE("bi-trash"),
    SETTINGS("bi-gear"),
    UNDO("bi-arrow-counterclockwise"),
    REGION("bi-bounding-box-circles"),
    REVEALED("bi-eye"),
    RUNNING("bi-arrow-repeat"),
    SAME_BYTES("bi-hash"),
    SANDBOX("bi-shield-check"),
    SANDBOX_PARTIAL("bi-shield-exclamation"),
    SEARCH_FAR("bi-binoculars"),
    SORT("bi-sort-down"),
    SOUND("bi-soundwave"),
    STACK("bi-stack"),
    STAR("bi-star-fill"),
    STOCK("bi-collection-play"),
    SLIDER("bi-arrow-left-right"),
    TAG("bi-tag"),
    TURN("bi-arrow-clockwise"),
    UNREADABLE("bi-question-square"),
    VERIFY("bi-shield-check"),
    VERDICT_CANNOT_TELL("bi-question-diamond"),
    VERDICT_NOT_CONTRADICTED("bi-circle"),
    VERDICT_REFUTED("bi-x-octagon-fill"),
    VERDICT_WOULD_BE_REFUTED("bi-x-octagon"),
    WAITING("bi-hourglass"),
    WARNING("bi-exclamation-triangle"),
    ZOOM_IN("bi-zoom-in"),
    ZOOM_OUT("bi-zoom-out");

    private final String literal;

    Icon(String literal) {
        this.literal = literal;
    }

    /// A new node that shows it, in the size and colour that the style sheet gives its place.
    public FontIcon node() {
        return new FontIcon(literal);
    }

    /// The same with further style classes.
    public FontIcon node(String... styleClasses) {
        var node = node();
        node.getStyleClass().addAll(styleClasses);
        return node;
    }
}
