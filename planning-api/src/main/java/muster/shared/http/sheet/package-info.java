/** Lists as rows: for spreadsheets, and line by line. */
@NullMarked
package muster.shared.http.sheet;

import org.jspecify.annotations.NullMarked;
