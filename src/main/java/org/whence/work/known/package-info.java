/// What this desk knows, kept so that it can be searched: contents, picture hashes, features, sounds, and the packs of
/// others.
@NullMarked
package org.whence.work.known;

import org.jspecify.annotations.NullMarked;
