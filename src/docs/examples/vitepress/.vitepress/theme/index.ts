import DefaultTheme from 'vitepress/theme'
import { h } from 'vue'

// VitePress takes the host off the links of its search results. This puts it back for those of Lectern's pages.
const LECTERN = 'https://talks.example.org'
const PAGE = /^\/(?:talks\/t|events\/e)[0-9a-f]{16}$/

// The keys "/" and Ctrl-K stay VitePress's own; where the box stands alone, leave no-hotkeys out.
export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, {
    'nav-bar-content-after': () => h('lectern-box', { theme: 'page', 'no-hotkeys': '' })
  }),
  enhanceApp({ router }) {
    router.onBeforeRouteChange = (to) => {
      const path = new URL(to, 'http://site').pathname.replace(/\.html$/, '')
      if (PAGE.test(path)) {
        location.href = LECTERN + path
        return false
      }
    }
  }
}
