/** What the generated OpenAPI contract says of every operation alike. */
package vn.chiso.scoring.contract;
