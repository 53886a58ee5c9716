/**
 * When something is due: the Dutch working-day calendar, the legal terms with their dates, and the
 * clocks and plans that follow from them.
 *
 * <p>Everything here yields dates and nothing else. No type in this package opens a gate: the lapse of
 * a term is not permission (AVG art. 36(2)). There is no clock inside either, so that a replay of ten
 * years ago gives the answer of ten years ago: today is always an argument.
 */
package nl.waarborg.domain.planning;
