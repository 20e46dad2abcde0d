import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };

describe('the shared manifest', () => {
  it('runs by itself on exactly the sites that it may read', () => {
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([manifest.host_permissions]);
  });

  it('names no site twice', () => {
    expect(manifest.host_permissions).toEqual([...new Set(manifest.host_permissions)]);
  });

  it('asks for nothing beyond what the design allows', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage']);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(['none']);
  });

  it('lets its own pages load nothing from anywhere but the package', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe|data:|connect-src/);
  });

  it('has a drawn icon for every size', () => {
    for (const file of Object.values(manifest.icons)) expect(existsSync(file), file).toBe(true);
  });
});
