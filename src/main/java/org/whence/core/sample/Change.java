package org.whence.core.sample;

/// What circulation does to a picture.
public enum Change {
    SMALLER {
        @Override
        public Image of(Image image) {
            return image.scaled(image.width() / 3, image.height() / 3);
        }
    },
    MIRRORED {
        @Override
        public Image of(Image image) {
            return image.mirrored();
        }
    },
    /// A third of its width and height is gone.
    CROPPED {
        @Override
        public Image of(Image image) {
            return image.crop(image.width() / 5, image.height() / 6, image.width() * 2 / 3, image.height() * 2 / 3);
        }
    },
    CAPTIONED {
        @Override
        public Image of(Image image) {
            return Circulation.captioned(image, "LAST NIGHT");
        }
    },
    STAMPED {
        @Override
        public Image of(Image image) {
            return Circulation.stamped(image, "CHANNEL");
        }
    },
    ON_A_PHONE {
        @Override
        public Image of(Image image) {
            return Circulation.onPhone(image, "SOMEBODY", "SEE THIS");
        }
    },
    /// The same, mirrored and cropped first.
    MIRRORED_CROPPED_ON_A_PHONE {
        @Override
        public Image of(Image image) {
            return ON_A_PHONE.of(CROPPED.of(MIRRORED.of(image)));
        }
    };

    /// What it makes of a picture.
    public abstract Image of(Image image);
}
