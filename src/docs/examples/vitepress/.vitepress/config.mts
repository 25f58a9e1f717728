import { defineConfig } from 'vitepress'

export default defineConfig({
  lang: 'zh-CN',
  title: '砚台社区',
  // The search box, on every page.
  head: [['script', { type: 'module', src: 'https://talks.example.org/lectern-box.js' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'lectern-box' } } },
  themeConfig: {
    // VitePress's own search dialog (DocSearch), asking Lectern.
    search: {
      provider: 'algolia',
      options: {
        appId: 'lectern', // both must be there, and are not looked at
        apiKey: 'lectern',
        indexName: 'talks',
        // Becomes a part of every page as it stands: it can use nothing from outside itself.
        transformSearchClient: (client) => {
          const hosts = client.transporter.hosts
          hosts.splice(0, hosts.length, { url: 'talks.example.org', accept: 'readWrite', protocol: 'https' })
          return client
        }
      } as any // the type does not know transformSearchClient, VitePress does
    }
  }
})
