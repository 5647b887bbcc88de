/**
 * How many requests one caller may send.
 *
 * <p>Each replica counts by itself, in memory: a limit protects what is behind this gateway, it is
 * no quota anyone is billed by. The number of callers remembered is bounded; the least used are
 * forgotten first.
 */
package fr.cvconnect.gateway.limit;
