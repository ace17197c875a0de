/** The packaged gateway beside nginx, before the very same service. */
package vn.chiso.bench.gateway;
