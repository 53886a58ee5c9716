/**
 * What can be proven. Each stored event is chained by hash to the one before it in its case, inside the
 * transaction that stores it; one sequencer outside that transaction gives every committed event a place in one
 * dense, gap-free order. Needs nothing but the JDK and a relational database (H2 and PostgreSQL, same statements).
 */
package nl.waarborg.evidence;
