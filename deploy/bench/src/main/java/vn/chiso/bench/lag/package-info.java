/** How long an event takes from the commit of its cause to the commit of its effect, by the database's own clock. */
package vn.chiso.bench.lag;
