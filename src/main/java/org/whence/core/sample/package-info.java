/// The sample case: drawn scenes, photographs and clips "taken" of them, what circulation does to those, and the story
/// they tell. Everything is drawn here, so its truth is known.
@NullMarked
package org.whence.core.sample;

import org.jspecify.annotations.NullMarked;
