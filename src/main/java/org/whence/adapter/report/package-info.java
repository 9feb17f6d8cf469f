/// Reports as files: HTML, PDF, CSV, GeoJSON, KML and JSON-LD.
@NullMarked
package org.whence.adapter.report;

import org.jspecify.annotations.NullMarked;
